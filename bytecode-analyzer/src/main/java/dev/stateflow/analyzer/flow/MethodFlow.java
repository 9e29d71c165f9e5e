package dev.stateflow.analyzer.flow;

import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known of one method's code: the values before each instruction, control flow and liveness. It speaks of the code as it was when it was
 * analysed, also while that is being changed.
 */
public final class MethodFlow {
    private final MethodNode method;
    private final Frame<FlowValue>[] frames;
    private final ControlFlow control;
    private final BitSet[] live;
    private final Map<AbstractInsnNode, Integer> indexes = new HashMap<>();

    private MethodFlow(MethodNode method, Frame<FlowValue>[] frames) {
        this.method = method;
        this.frames = frames;
        this.control = new ControlFlow(method);
        this.live = Liveness.compute(method, control);
        for (AbstractInsnNode insn : method.instructions) {
            indexes.put(insn, indexes.size());
        }
    }

    /**
     * Analyses a method that has code.
     *
     * @param owner internal name of its class
     * @throws FlowException if the code is not well-formed
     */
    public static MethodFlow of(String owner, MethodNode method, TypeHierarchy hierarchy) {
        FlowInterpreter interpreter = new FlowInterpreter(hierarchy, method.name.equals("<init>"));
        Analyzer<FlowValue> analyzer = new Analyzer<>(interpreter) {
            @Override
            protected Frame<FlowValue> newFrame(int numLocals, int numStack) {
                return new FlowFrame(numLocals, numStack);
            }

            @Override
            protected Frame<FlowValue> newFrame(Frame<? extends FlowValue> frame) {
                return new FlowFrame(frame);
            }
        };
        try {
            return new MethodFlow(method, analyzer.analyze(owner, method));
        } catch (AnalyzerException | RuntimeException e) {
            // the analyzer lets exceptions of its data structures through when code is malformed
            throw new FlowException(owner + "." + method.name + method.desc + ": " + e.getMessage(), e);
        }
    }

    /** The method. */
    public MethodNode method() {
        return method;
    }

    /** Whether an instruction can be reached. */
    public boolean isReachable(AbstractInsnNode insn) {
        return frames[indexOf(insn)] != null;
    }

    /** The values before an instruction that can be reached. */
    public FlowFrame before(AbstractInsnNode insn) {
        return (FlowFrame) Objects.requireNonNull(frames[indexOf(insn)], "the instruction can't be reached");
    }

    /** The local variables that are read later, as seen before an instruction; first slots only. A copy is not made: don't change it. */
    public BitSet liveBefore(AbstractInsnNode insn) {
        return live[indexOf(insn)];
    }

    /** The control flow. */
    public ControlFlow control() {
        return control;
    }

    /** The index of an instruction. */
    public int indexOf(AbstractInsnNode insn) {
        return Objects.requireNonNull(indexes.get(insn), "an instruction of the analysed code");
    }
}
