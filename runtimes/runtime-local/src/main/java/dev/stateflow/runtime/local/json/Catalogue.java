package dev.stateflow.runtime.local.json;

import dev.stateflow.runtime.core.abi.EntityType;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entity types of an application, by name and by class. Immutable. */
public final class Catalogue {
    private final Map<String, EntityType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EntityType> byClass = new HashMap<>();

    public Catalogue(List<EntityType> entities) {
        for (EntityType entity : entities) {
            byName.put(entity.name(), entity);
            byClass.put(entity.type(), entity);
        }
    }

    /** All entity types, in the order of the application. */
    public Collection<EntityType> entities() {
        return byName.values();
    }

    /** The entity type with a public name. */
    public Optional<EntityType> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether instances of a type can exist. */
    public static boolean isConcrete(EntityType entity) {
        return !Modifier.isAbstract(entity.type().getModifiers());
    }

    /**
     * Whether a value of a static type can be a reference. Types of the JDK ({@code Object}, {@code Comparable}) don't count: what is written as
     * JSON for them is never read as a reference.
     */
    public boolean isReference(Class<?> type) {
        return byClass.containsKey(type) || (isOfApplication(type) && anyAssignableTo(type));
    }

    /** The one entity that a reference of a static type can stand for, if there is only one: such a reference is its key alone. */
    public Optional<EntityType> sole(Class<?> type) {
        EntityType entity = byClass.get(type);
        if (entity == null || !isConcrete(entity)) {
            return Optional.empty();
        }
        for (Class<?> other : byClass.keySet()) {
            if (other != type && type.isAssignableFrom(other)) {
                return Optional.empty();
            }
        }
        return Optional.of(entity);
    }

    private boolean anyAssignableTo(Class<?> type) {
        return byClass.keySet().stream().anyMatch(type::isAssignableFrom);
    }

    private static boolean isOfApplication(Class<?> type) {
        return !type.isPrimitive() && !type.isArray() && !type.getName().startsWith("java.");
    }
}
