package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The entities of an application. */
public final class EntityIndex {
    private final TypeHierarchy hierarchy;
    private final Map<String, EntityClass> byClass = new TreeMap<>();
    private final Set<String> supertypes = new LinkedHashSet<>();

    /** An index of these entities. */
    public EntityIndex(TypeHierarchy hierarchy, Collection<EntityClass> entities) {
        this.hierarchy = hierarchy;
        for (EntityClass entity : entities) {
            byClass.put(entity.className(), entity);
            supertypes.addAll(hierarchy.supertypes(entity.className()));
        }
    }

    /** All entities, ordered by class name. */
    public List<EntityClass> all() {
        return List.copyOf(byClass.values());
    }

    /** The entity of a class, by internal name. */
    public Optional<EntityClass> find(String className) {
        return Optional.ofNullable(byClass.get(className));
    }

    /** Whether every non-null value of this type is an entity. */
    public boolean isEntity(String type) {
        return byClass.containsKey(type);
    }

    /** Whether a value of this type can be an entity: an entity class, or a supertype of one. */
    public boolean mayBeEntity(String type) {
        return byClass.containsKey(type) || supertypes.contains(type);
    }

    /** The instantiable entities that a value of this type can be. */
    public List<EntityClass> possibleTargets(String type) {
        return byClass.values().stream()
                .filter(e -> e.instantiable() && hierarchy.isAssignable(e.className(), type))
                .toList();
    }
}
