package dev.stateflow.ir.types;

import java.util.List;

/**
 * A parsed method descriptor.
 *
 * @param parameters the parameter types
 * @param result the result type
 */
public record MethodType(List<JavaType> parameters, JavaType result) {
    public MethodType {
        parameters = List.copyOf(parameters);
    }
}
