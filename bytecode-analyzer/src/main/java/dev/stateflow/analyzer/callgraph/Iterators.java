package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.TypeHierarchy;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which iterators can be exchanged for ones that can be written. */
public final class Iterators {
    private static final String ITERATOR = "java/util/Iterator";
    private static final String ITERABLE = "java/lang/Iterable";

    private final ProgramAnalysis analysis;
    private final TypeHierarchy hierarchy;

    /** Decides for an application. */
    public Iterators(ProgramAnalysis analysis) {
        this.analysis = analysis;
        this.hierarchy = analysis.program().hierarchy();
    }

    /** Whether a value is an iterator of which every origin is a call of {@code iterator()} that can be exchanged. */
    public boolean isExchangeable(FlowValue value) {
        return isIterator(value)
                && !value.hasOtherOrigin()
                && !value.origins().isEmpty()
                && value.origins().stream().allMatch(this::isExchangeable);
    }

    /** Whether a value is a {@code java.util.Iterator}, as far as its type tells. */
    public boolean isIterator(FlowValue value) {
        return value.isReference() && value.type().getInternalName().equals(ITERATOR);
    }

    private boolean isExchangeable(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESPECIAL
                && hierarchy.isAssignable(call.owner, ITERABLE)
                && !isSuspendable(call);
    }

    private boolean isSuspendable(MethodInsnNode call) {
        return analysis.program()
                .resolver()
                .method(call.owner, call.name, call.desc)
                .filter(MemberResolver.Declaration::application)
                .map(d -> analysis.isSuspendable(d.id())
                        || analysis.program().entities().mayBeEntity(call.owner))
                .orElse(false);
    }
}
