package dev.stateflow.analyzer.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/**
 * Which local variables and operand-stack values are the very same value on every path, and which stack values are constants: a value needs to be
 * kept once only, and a constant not at all.
 */
public final class SameValues {
    private final MethodNode method;
    private final Frame<Token>[] frames;

    private SameValues(MethodNode method, Frame<Token>[] frames) {
        this.method = method;
        this.frames = frames;
    }

    /**
     * Analyses a method that has code.
     *
     * @param owner internal name of its class
     * @throws FlowException if the code is not well-formed
     */
    public static SameValues of(String owner, MethodNode method) {
        Analyzer<Token> analyzer = new Analyzer<>(new TokenInterpreter()) {
            @Override
            protected Frame<Token> newFrame(int numLocals, int numStack) {
                return new TokenFrame(numLocals, numStack);
            }

            @Override
            protected Frame<Token> newFrame(Frame<? extends Token> frame) {
                return new TokenFrame(frame);
            }
        };
        try {
            return new SameValues(method, analyzer.analyze(owner, method));
        } catch (AnalyzerException | RuntimeException e) {
            throw new FlowException(owner + "." + method.name + method.desc + ": " + e.getMessage(), e);
        }
    }

    /**
     * What is in a local variable before an instruction that can be reached: equal objects stand for the very same value. They mean nothing before another
     * instruction.
     */
    public Object local(AbstractInsnNode insn, int slot) {
        return before(insn).getLocal(slot);
    }

    /** What is on the operand stack, counted from the bottom, before an instruction that can be reached; see {@link #local}. */
    public Object stack(AbstractInsnNode insn, int index) {
        return before(insn).getStack(index);
    }

    /** The instruction that pushes a value of the operand stack again, if it is a constant. */
    public Optional<AbstractInsnNode> constant(AbstractInsnNode insn, int stackIndex) {
        return Optional.ofNullable(before(insn).getStack(stackIndex).constant)
                .map(constant -> constant.clone(new HashMap<>()));
    }

    private Frame<Token> before(AbstractInsnNode insn) {
        return frames[method.instructions.indexOf(insn)];
    }

    /** Stands for one value within one frame, by identity. */
    private static final class Token implements Value {
        private final int size;
        private final @Nullable AbstractInsnNode constant;

        Token(int size, @Nullable AbstractInsnNode constant) {
            this.size = size;
            this.constant = constant;
        }

        @Override
        public int getSize() {
            return size;
        }
    }

    /** What is in the same place on two paths. */
    private record Pair(Token mine, Token theirs) {}

    /** A frame that merges not value by value but as a whole: two values are the same afterwards if they were the same on both paths. */
    private static final class TokenFrame extends Frame<Token> {
        TokenFrame(int numLocals, int maxStack) {
            super(numLocals, maxStack);
        }

        TokenFrame(Frame<? extends Token> frame) {
            super(frame);
        }

        @Override
        public boolean merge(Frame<? extends Token> other, Interpreter<Token> interpreter) throws AnalyzerException {
            if (getStackSize() != other.getStackSize()) {
                throw new AnalyzerException(null, "Incompatible stack heights");
            }
            int size = getLocals() + getStackSize();
            boolean known = true;
            for (int i = 0; i < size && known; i++) {
                known = get(this, i) == get(other, i);
            }
            return !known && split(other, size);
        }

        private boolean split(Frame<? extends Token> other, int size) {
            Map<Pair, Token> groups = new HashMap<>();
            Set<Token> split = new HashSet<>();
            boolean changed = false;
            for (int i = 0; i < size; i++) {
                Token mine = get(this, i);
                Token theirs = get(other, i);
                Token merged =
                        groups.computeIfAbsent(new Pair(mine, theirs), pair -> merged(mine, theirs, split.add(mine)));
                changed |= merged != mine;
                if (i < getLocals()) {
                    setLocal(i, merged);
                } else {
                    setStack(i - getLocals(), merged);
                }
            }
            return changed;
        }

        private static Token get(Frame<? extends Token> frame, int i) {
            return i < frame.getLocals() ? frame.getLocal(i) : frame.getStack(i - frame.getLocals());
        }

        /** My token stays that of the first group it is split into, so that only a frame that knows less counts as changed. */
        private static Token merged(Token mine, Token theirs, boolean first) {
            boolean sameConstant = mine.constant == null || isSame(mine.constant, theirs.constant);
            return first && sameConstant ? mine : new Token(mine.size, sameConstant ? mine.constant : null);
        }

        private static boolean isSame(AbstractInsnNode a, @Nullable AbstractInsnNode b) {
            if (b == null || a.getOpcode() != b.getOpcode()) {
                return false;
            }
            if (a instanceof LdcInsnNode ldc) {
                return ldc.cst.equals(((LdcInsnNode) b).cst);
            }
            return !(a instanceof IntInsnNode push) || push.operand == ((IntInsnNode) b).operand;
        }
    }

    /** Every operation makes a new value, but those that only move one. */
    private static final class TokenInterpreter extends Interpreter<Token> {
        private final BasicInterpreter types = new BasicInterpreter();

        TokenInterpreter() {
            super(Opcodes.ASM9);
        }

        private static @Nullable Token fresh(@Nullable BasicValue value) {
            return value == null ? null : new Token(value.getSize(), null);
        }

        @Override
        public @Nullable Token newValue(@Nullable Type type) {
            return fresh(types.newValue(type));
        }

        @Override
        public Token newOperation(AbstractInsnNode insn) throws AnalyzerException {
            boolean constant = insn.getOpcode() <= Opcodes.LDC && insn.getOpcode() != Opcodes.ACONST_NULL;
            return new Token(types.newOperation(insn).getSize(), constant ? insn : null);
        }

        @Override
        public Token copyOperation(AbstractInsnNode insn, Token value) {
            return value;
        }

        @Override
        public @Nullable Token unaryOperation(AbstractInsnNode insn, Token value) throws AnalyzerException {
            return insn.getOpcode() == Opcodes.CHECKCAST
                    ? value
                    : fresh(types.unaryOperation(insn, BasicValue.UNINITIALIZED_VALUE));
        }

        @Override
        public @Nullable Token binaryOperation(AbstractInsnNode insn, Token value1, Token value2)
                throws AnalyzerException {
            return fresh(types.binaryOperation(insn, BasicValue.UNINITIALIZED_VALUE, BasicValue.UNINITIALIZED_VALUE));
        }

        @Override
        public @Nullable Token ternaryOperation(AbstractInsnNode insn, Token value1, Token value2, Token value3) {
            return null;
        }

        @Override
        public @Nullable Token naryOperation(AbstractInsnNode insn, List<? extends Token> values)
                throws AnalyzerException {
            return fresh(types.naryOperation(insn, List.of()));
        }

        @Override
        public void returnOperation(AbstractInsnNode insn, Token value, Token expected) {
            // nothing to check
        }

        @Override
        public Token merge(Token value1, Token value2) {
            throw new IllegalStateException("frames are merged as a whole");
        }
    }
}
