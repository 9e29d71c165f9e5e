package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.MethodGraph;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Asks the stages. */
final class StageFacts implements MethodFacts {
    private final ProgramAnalysis analysis;
    private final EffectsAnalysis effects;

    StageFacts(ProgramAnalysis analysis, EffectsAnalysis effects) {
        this.analysis = analysis;
        this.effects = effects;
    }

    @Override
    public boolean isSuspendable(ClassNode owner, MethodNode method) {
        return analysis.isSuspendable(new MethodId(owner.name, method.name, method.desc));
    }

    @Override
    public MethodGraph graph(ClassNode owner, MethodNode method) {
        return WholeMethodGraph.of(method);
    }

    @Override
    public Effects effects(String instance, ClassNode owner, MethodNode method) {
        Effects found = effects.of(instance, owner, method);
        return new Effects(found.reads(), found.writes(), isSuspendable(owner, method), found.readOnly());
    }
}
