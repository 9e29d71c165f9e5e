package dev.stateflow.conformance.plain;

import org.jspecify.annotations.Nullable;

/** What instrumented programs call. The world is found by the class loader of the entity's class. */
public final class PlainHooks {
    private PlainHooks() {}

    /** After {@code new} of an entity. */
    public static void created(Object instance) {
        world(instance.getClass()).created(instance);
    }

    /** At the start of an entity's method. */
    public static void entered(Object instance) {
        world(instance.getClass()).entered(instance);
    }

    /** In place of {@code Entities.ref}. */
    public static Object ref(Class<?> type, Object key) {
        return world(type).reference(type, key);
    }

    /** In place of {@code Entities.exists}. */
    public static boolean exists(Object reference) {
        return world(reference.getClass()).exists(reference);
    }

    /** In place of {@code Entities.delete}. */
    public static void delete(Object reference) {
        world(reference.getClass()).delete(reference);
    }

    /** What {@code equals} is for an entity that does not override it. */
    public static boolean equal(Object instance, @Nullable Object other) {
        return world(instance.getClass()).same(instance, other);
    }

    /** What {@code hashCode} is for an entity that does not override it. */
    public static int hash(Object instance) {
        return world(instance.getClass()).id(instance).toString().hashCode();
    }

    /** What {@code toString} is for an entity that does not override it. */
    public static String print(Object instance) {
        return world(instance.getClass()).id(instance).toString();
    }

    private static PlainWorld world(Class<?> type) {
        if (type.getClassLoader() instanceof PlainClassLoader loader) {
            return loader.world();
        }
        throw new IllegalStateException(type + " is not of a program in a plain run");
    }
}
