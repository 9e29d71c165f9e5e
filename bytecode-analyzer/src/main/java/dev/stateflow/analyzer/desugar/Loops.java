package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.KnownFunctions;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.List;
import java.util.function.BiPredicate;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Finds calls of JDK methods that can be exchanged for loops. */
final class Loops {
    private final ProgramAnalysis analysis;
    private final KnownFunctions known;

    Loops(ProgramAnalysis analysis, KnownFunctions known) {
        this.analysis = analysis;
        this.known = known;
    }

    /**
     * A call that is exchanged.
     *
     * @param call the call
     * @param loop what is called in its place
     * @param functions the instructions that make the functions that it takes
     */
    record Found(AbstractInsnNode call, Decisions.Loop loop, List<AbstractInsnNode> functions) {}

    List<Found> find(MethodInfo method, MethodFlow flow, BiPredicate<MethodInfo, AbstractInsnNode> suspends) {
        return List.of();
    }
}
