package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The entities of an application. */
public final class EntityIndex {
    private final Map<String, EntityClass> byClass = new TreeMap<>();
    private final List<EntityClass> all;
    private final Map<String, List<EntityClass>> bySupertype = new HashMap<>();
    private final Map<String, EntityClass.KeyMember> keysByOwner = new HashMap<>();
    private final Set<String> keyFields = new HashSet<>();

    /** An index of these entities. */
    public EntityIndex(TypeHierarchy hierarchy, Collection<EntityClass> entities) {
        for (EntityClass entity : entities) {
            byClass.put(entity.className(), entity);
        }
        all = List.copyOf(byClass.values());
        for (EntityClass entity : all) {
            for (String supertype : hierarchy.supertypes(entity.className())) {
                bySupertype.computeIfAbsent(supertype, t -> new ArrayList<>()).add(entity);
            }
            EntityClass.KeyMember key = entity.key();
            keysByOwner.putIfAbsent(key.owner(), key);
            if (!key.method()) {
                keyFields.add(key.owner() + "." + key.name());
            }
        }
    }

    /** All entities, ordered by class name. */
    public List<EntityClass> all() {
        return all;
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
        return bySupertype.containsKey(type);
    }

    /** The instantiable entities that a value of this type can be. */
    public List<EntityClass> possibleTargets(String type) {
        return bySupertype.getOrDefault(type, List.of()).stream()
                .filter(EntityClass::instantiable)
                .toList();
    }

    /** The key that a class declares for itself or for its subclasses. */
    public Optional<EntityClass.KeyMember> keyDeclaredBy(String className) {
        return Optional.ofNullable(keysByOwner.get(className));
    }

    /** Whether a field that a class declares is the key of an entity. */
    public boolean isKeyField(String declaringClass, String name) {
        return keyFields.contains(declaringClass + "." + name);
    }
}
