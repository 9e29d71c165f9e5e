package dev.stateflow.runtime.core.application;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.SplitType;
import java.util.List;

/**
 * A compiled application.
 *
 * @param name the application's name
 * @param entities its entity types
 * @param functions step classes of ordinary classes with suspendable methods
 * @param values the application's own classes whose objects are values, exceptions included
 */
public record CompiledApplication(
        String name, List<EntityType> entities, List<SplitType> functions, List<Class<?>> values) {
    /** Where a bundle says what it is made of. */
    public static final String RESOURCE = "META-INF/stateflow/classes.txt";

    public CompiledApplication {
        entities = List.copyOf(entities);
        functions = List.copyOf(functions);
        values = List.copyOf(values);
    }
}
