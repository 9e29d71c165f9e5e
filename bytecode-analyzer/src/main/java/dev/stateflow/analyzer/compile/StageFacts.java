package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.generate.GeneratedProgram;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Segment;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Asks the stages. */
final class StageFacts implements MethodFacts {
    private final ProgramAnalysis analysis;
    private final GeneratedProgram program;
    private final EffectsAnalysis effects;

    StageFacts(ProgramAnalysis analysis, GeneratedProgram program, EffectsAnalysis effects) {
        this.analysis = analysis;
        this.program = program;
        this.effects = effects;
    }

    @Override
    public boolean isSuspendable(ClassNode owner, MethodNode method) {
        return analysis.isSuspendable(id(owner, method));
    }

    @Override
    public MethodGraph graph(ClassNode owner, MethodNode method) {
        return program.graph(id(owner, method)).orElseGet(() -> WholeMethodGraph.of(method));
    }

    @Override
    public Effects effects(String instance, ClassNode owner, MethodNode method) {
        Effects found = effects.of(instance, owner, method);
        // a method is split as its family is; only one with a suspension point of its own can reach a remote operation
        boolean suspends = graph(owner, method).nodes().stream().anyMatch(node -> !(node instanceof Segment));
        boolean remote = found.issuesRemoteOperations() || suspends;
        return new Effects(found.reads(), found.writes(), remote, found.readOnly());
    }

    private static MethodId id(ClassNode owner, MethodNode method) {
        return new MethodId(owner.name, method.name, method.desc);
    }
}
