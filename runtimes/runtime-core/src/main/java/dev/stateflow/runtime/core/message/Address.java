package dev.stateflow.runtime.core.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    // both are asked several times for each message, and what a record does by itself takes longer
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Address that && entity.equals(that.entity) && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return 31 * entity.hashCode() + key.hashCode();
    }

    @Override
    public String toString() {
        return entity + "[" + key + "]";
    }
}
