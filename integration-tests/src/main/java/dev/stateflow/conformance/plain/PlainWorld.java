package dev.stateflow.conformance.plain;

import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.Key;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entity instances of one plain run. */
final class PlainWorld {
    private final Map<InstanceId, Object> instances = new LinkedHashMap<>();
    private final IdentityHashMap<Object, InstanceId> ids = new IdentityHashMap<>();

    /** Every instance that exists. */
    Collection<Object> instances() {
        return instances.values();
    }

    void created(Object instance) {
        InstanceId id = InstanceId.of(instance);
        if (instances.putIfAbsent(id, instance) != null) {
            throw new EntityExistsException(id + " exists already");
        }
        ids.put(instance, id);
    }

    /** Refuses calls of an instance that was deleted, or that a reference was made to but that was never created. */
    void entered(Object instance) {
        InstanceId id = ids.get(instance);
        if (id != null && instances.get(id) != instance) {
            throw missing(id);
        }
    }

    Object reference(Class<?> type, Object key) {
        InstanceId id = new InstanceId(type, Objects.requireNonNull(key, "key"));
        Object instance = instances.get(id);
        return instance == null ? ghost(id) : instance;
    }

    boolean exists(Object reference) {
        return instances.containsKey(id(reference));
    }

    void delete(Object reference) {
        InstanceId id = id(reference);
        if (instances.remove(id) == null) {
            throw missing(id);
        }
    }

    boolean same(Object a, @Nullable Object b) {
        return a == b || (b != null && InstanceId.isEntity(a) && InstanceId.isEntity(b) && id(a).equals(id(b)));
    }

    InstanceId id(Object instance) {
        InstanceId id = ids.get(Objects.requireNonNull(instance, "reference"));
        return id == null ? InstanceId.of(instance) : id;
    }

    private static EntityNotFoundException missing(InstanceId id) {
        return new EntityNotFoundException(id + " does not exist");
    }

    /** A reference to what does not exist: an object without state, which refuses calls. */
    private Object ghost(InstanceId id) {
        try {
            Constructor<?> constructor = id.type().getDeclaredConstructor(GhostMarker.class);
            constructor.setAccessible(true);
            Object ghost = constructor.newInstance(new Object[] {null});
            for (Class<?> c = id.type(); c != null; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Key.class)) {
                        field.setAccessible(true);
                        field.set(ghost, id.key());
                    }
                }
            }
            ids.put(ghost, id);
            return ghost;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a reference to " + id, e);
        }
    }
}
