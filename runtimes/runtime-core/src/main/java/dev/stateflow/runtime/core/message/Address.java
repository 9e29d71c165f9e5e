package dev.stateflow.runtime.core.message;

import java.util.Objects;

/**
 * Where an entity instance lives: what a reference carries.
 *
 * @param entity the public name of the concrete entity type
 * @param key the key: a string, an integral box, a UUID, an enum or a record of those
 */
public record Address(String entity, Object key) {
    public Address {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return entity + "[" + key + "]";
    }
}
