package dev.stateflow.analyzer.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The locals and the operand stack before an instruction. Knows, unlike its superclass, what {@code new} and constructors do to copies. */
public final class FlowFrame extends Frame<FlowValue> {
    FlowFrame(int numLocals, int maxStack) {
        super(numLocals, maxStack);
    }

    FlowFrame(Frame<? extends FlowValue> frame) {
        super(frame);
    }

    /** The value that is {@code depth} values below the top of the stack. */
    public FlowValue fromTop(int depth) {
        return getStack(getStackSize() - 1 - depth);
    }

    @Override
    public void execute(AbstractInsnNode insn, Interpreter<FlowValue> interpreter) throws AnalyzerException {
        if (insn.getOpcode() == Opcodes.NEW) {
            // copies that an earlier round of a loop has left behind are not usable any more
            replace(null, insn, FlowValue.TOP);
        }
        FlowValue constructed = null;
        if (insn instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESPECIAL
                && call.name.equals("<init>")) {
            constructed = fromTop(Type.getArgumentCount(call.desc));
            if (constructed.kind() != FlowValue.Kind.UNINITIALIZED) {
                throw new AnalyzerException(insn, "a constructor is called on what is no new object");
            }
        }
        super.execute(insn, interpreter);
        if (constructed != null && constructed.kind() == FlowValue.Kind.UNINITIALIZED) {
            replace(constructed, null, constructed.initialized());
        }
    }

    private void replace(@Nullable FlowValue exactly, @Nullable AbstractInsnNode allocation, FlowValue by) {
        for (int i = 0; i < getLocals(); i++) {
            if (matches(getLocal(i), exactly, allocation)) {
                setLocal(i, by);
            }
        }
        for (int i = 0; i < getStackSize(); i++) {
            if (matches(getStack(i), exactly, allocation)) {
                setStack(i, by);
            }
        }
    }

    private static boolean matches(
            FlowValue value, @Nullable FlowValue exactly, @Nullable AbstractInsnNode allocation) {
        return exactly != null ? value.equals(exactly) : value.allocation() == allocation;
    }
}
