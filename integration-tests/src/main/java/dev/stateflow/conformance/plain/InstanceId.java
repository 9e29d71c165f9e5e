package dev.stateflow.conformance.plain;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What identifies an entity instance.
 *
 * @param type the concrete class
 * @param key the key
 */
record InstanceId(Class<?> type, Object key) {
    static InstanceId of(Object instance) {
        return new InstanceId(instance.getClass(), readKey(instance));
    }

    static boolean isEntity(Object value) {
        return value.getClass().isAnnotationPresent(Entity.class);
    }

    private static Object readKey(Object instance) {
        try {
            for (Class<?> c = instance.getClass(); c != null; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Key.class)) {
                        field.setAccessible(true);
                        return present(field.get(instance), instance);
                    }
                }
                for (Method method : c.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Key.class)) {
                        method.setAccessible(true);
                        return present(method.invoke(instance), instance);
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read the key of a " + instance.getClass(), e);
        }
        throw new IllegalStateException(instance.getClass() + " has no @Key");
    }

    @SuppressWarnings("NullAway") // reflection gives null where the program does
    private static Object present(Object key, Object instance) {
        if (key == null) {
            throw new NullPointerException(
                    "the key of a new " + instance.getClass().getSimpleName() + " is null");
        }
        return key;
    }

    private String entityName() {
        Entity declared = type.getDeclaredAnnotation(Entity.class);
        return declared == null || declared.name().isEmpty() ? type.getSimpleName() : declared.name();
    }

    @Override
    public String toString() {
        return entityName() + "[" + key + "]";
    }
}
