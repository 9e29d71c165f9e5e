package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.Iterators;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Takes iterators that live across a suspension point from the runtime, which knows how to write them. */
final class IteratorRewriter {
    private static final String DESCRIPTOR = "(Ljava/lang/Iterable;)Ljava/util/Iterator;";

    private final Iterators iterators;

    IteratorRewriter(ProgramAnalysis analysis) {
        this.iterators = new Iterators(analysis);
    }

    /** Changes a method in place; tells whether there was something to change. */
    boolean rewrite(MethodNode method, MethodFlow flow, List<Site> points) {
        Set<AbstractInsnNode> exchanged = new LinkedHashSet<>();
        for (Site point : points) {
            FlowFrame before = flow.before(point.insn());
            BitSet live = flow.liveBefore(point.insn());
            for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
                collect(before.getLocal(slot), exchanged);
            }
            for (int i = 0; i < before.getStackSize(); i++) {
                collect(before.getStack(i), exchanged);
            }
        }
        for (AbstractInsnNode call : exchanged) {
            method.instructions.set(
                    call, new MethodInsnNode(Opcodes.INVOKESTATIC, Abi.ITERATION, "iterator", DESCRIPTOR, false));
        }
        return !exchanged.isEmpty();
    }

    private void collect(FlowValue value, Set<AbstractInsnNode> exchanged) {
        if (iterators.isExchangeable(value)) {
            exchanged.addAll(value.origins());
        }
    }
}
