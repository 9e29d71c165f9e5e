package dev.stateflow.ir.model;

import java.util.List;

/**
 * The state of an entity.
 *
 * @param fields superclasses first, in declaration order
 */
public record StateSchema(List<StateField> fields) {
    public StateSchema {
        fields = List.copyOf(fields);
    }
}
