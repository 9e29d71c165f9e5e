package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import org.objectweb.asm.Opcodes;

/** Which fields are stored with their object: all but transient ones. */
final class StoredFields {
    private final Program program;

    StoredFields(Program program) {
        this.program = program;
    }

    /** Whether an object is what a field of the receiver holds, or in it, and the field is stored. */
    boolean hold(Ref object) {
        if (!(object.root() instanceof Root.Own own)) {
            return false;
        }
        int hash = own.field().indexOf('#');
        return isStored(
                own.field().substring(0, hash).replace('.', '/'), own.field().substring(hash + 1));
    }

    /**
     * Whether a field is stored.
     *
     * @param owner internal name of the class that declares it
     */
    boolean isStored(String owner, String name) {
        return program.find(owner)
                .flatMap(type -> type.node().fields.stream()
                        .filter(field -> field.name.equals(name))
                        .findFirst())
                .map(field -> (field.access & Opcodes.ACC_TRANSIENT) == 0)
                .orElse(false);
    }
}
