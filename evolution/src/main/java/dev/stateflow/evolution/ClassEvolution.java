package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.ClassSchema;
import java.util.Map;
import java.util.Optional;

/**
 * How the objects of a class are read that an older build wrote.
 *
 * @param older the class as it was
 * @param current the class as it is; empty if its objects can't be read
 * @param fields the fields of its objects; empty if they can't be read, or have none
 * @param constants of an enum its former constants, by name, and what they are called now; those that are gone are missing
 * @param refusal why objects can't be read; empty if they can
 */
public record ClassEvolution(
        ClassSchema older,
        Optional<ClassSchema> current,
        Optional<FieldMapping> fields,
        Map<String, String> constants,
        String refusal) {
    public ClassEvolution {
        constants = Map.copyOf(constants);
    }

    static ClassEvolution refused(ClassSchema older, String why) {
        return new ClassEvolution(older, Optional.empty(), Optional.empty(), Map.of(), why);
    }
}
