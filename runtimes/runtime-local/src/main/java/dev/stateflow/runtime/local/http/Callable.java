package dev.stateflow.runtime.local.http;

import com.fasterxml.jackson.databind.JavaType;
import dev.stateflow.runtime.local.json.TypeNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method or constructor as clients see it.
 *
 * @param index the constructor's index; unused for methods
 * @param key the method's member key; the descriptor of a constructor
 * @param name the method name, or the entity's
 * @param parameters what it takes
 * @param result what it gives; void for a constructor
 */
record Callable(int index, String key, String name, List<Parameter> parameters, JavaType result) {
    /**
     * @param name the name in the source
     * @param type its generic type
     */
    record Parameter(String name, JavaType type) {
        @Override
        public String toString() {
            return TypeNames.of(type) + " " + name;
        }
    }

    Callable {
        parameters = List.copyOf(parameters);
    }

    Set<String> names() {
        return parameters.stream().map(Parameter::name).collect(Collectors.toSet());
    }

    Parameter parameter(String parameterName) {
        return parameters.stream()
                .filter(p -> p.name().equals(parameterName))
                .findFirst()
                .orElseThrow();
    }

    /** For example {@code buy(Item item, int amount)}. */
    String signature() {
        return name + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** What chooses this one among overloads in a path, for example {@code buy(Item,int)}. */
    String selector() {
        return name + parameters.stream().map(p -> TypeNames.of(p.type())).collect(Collectors.joining(",", "(", ")"));
    }
}
