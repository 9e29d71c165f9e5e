package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.ir.model.Effects;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The effects of methods as the user wrote them: there a function counts where it is made, whatever becomes of it. Only what the compiler added is looked
 * at as it is.
 */
final class SourceEffects {
    private final LoadedApplication source;
    private final EffectsAnalysis written;
    private final EffectsAnalysis added;

    SourceEffects(LoadedApplication source, LoadedApplication compiled, EntityIndex entities) {
        this.source = source;
        this.written = new EffectsAnalysis(source, entities);
        this.added = new EffectsAnalysis(compiled, entities);
    }

    Effects of(String instance, ClassNode owner, MethodNode method) {
        Optional<ClassNode> type = source.find(owner.name).map(t -> t.node());
        Optional<MethodNode> found = type.flatMap(t -> t.methods.stream()
                .filter(m -> m.name.equals(method.name) && m.desc.equals(method.desc))
                .findFirst());
        return found.isPresent() ? written.of(instance, type.get(), found.get()) : added.of(instance, owner, method);
    }
}
