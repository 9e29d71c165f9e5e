package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Aliases;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The fields of entities whose objects change while they are there. Found when first asked for: most applications have no need. */
final class ChangedFields {
    private final ProgramAnalysis analysis;
    private final AliasAnalysis aliases;
    private Optional<Set<Ref>> found = Optional.empty();

    ChangedFields(ProgramAnalysis analysis, AliasAnalysis aliases) {
        this.analysis = analysis;
        this.aliases = aliases;
    }

    /**
     * Whether an object in a field is changed.
     *
     * @param field as {@code declaring.Class#name}
     * @param inside whether the object is in what the field holds, rather than in the field
     */
    boolean changes(String field, boolean inside) {
        Ref object = new Ref(new Root.Own(field), inside);
        if (found.isEmpty()) {
            found = Optional.of(all());
        }
        return found.get().stream().anyMatch(object::notices);
    }

    private Set<Ref> all() {
        Set<Ref> changed = new HashSet<>();
        for (MethodInfo method : analysis.methods().values()) {
            if (method.flow().isPresent() && !method.id().name().equals("<init>")) {
                for (Aliases.Change change :
                        aliases.of(method.owner().node(), method.node()).changes()) {
                    change.object().stream()
                            .filter(object -> object.root() instanceof Root.Own)
                            .forEach(changed::add);
                }
            }
        }
        return changed;
    }
}
