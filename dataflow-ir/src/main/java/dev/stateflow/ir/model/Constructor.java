package dev.stateflow.ir.model;

import java.util.List;

/**
 * A public constructor of an entity.
 *
 * @param descriptor its JVM descriptor
 * @param parameters its parameters
 * @param source where it stands
 */
public record Constructor(String descriptor, List<Parameter> parameters, SourceLocation source) {
    public Constructor {
        parameters = List.copyOf(parameters);
    }
}
