package dev.stateflow.runtime.core.abi;

import dev.stateflow.runtime.core.message.Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations on references that split code calls in place of Java's own. */
public final class References {
    private static final ClassValue<EntityType> TYPES = new ClassValue<>() {
        @Override
        protected EntityType computeValue(Class<?> type) {
            try {
                // the compiler avoids names that the user's classes have
                String name = type.getName() + "$Step";
                Class<?> step = Class.forName(name, true, type.getClassLoader());
                while (!EntityType.class.isAssignableFrom(step)) {
                    name += "_";
                    step = Class.forName(name, true, type.getClassLoader());
                }
                return (EntityType) step.getField("STEP").get(null);
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new IllegalArgumentException(type.getName() + " is not an entity of this application", e);
            }
        }
    };

    private References() {}

    /**
     * A reference to the instance of an entity class with a key.
     *
     * @throws IllegalArgumentException if the class is not a compiled entity
     */
    public static Object to(Class<?> type, Object key) {
        return to(TYPES.get(type), key);
    }

    /** A reference to the instance of an entity type with a key. */
    public static EntityObject to(EntityType type, Object key) {
        Objects.requireNonNull(key, "key");
        EntityObject reference = type.blank();
        reference.stateflow$address(new Address(type.name(), key));
        type.key(reference, key);
        return reference;
    }

    /** What {@code ==} means when the operands may be entities: the same object, or the same instance. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        return a instanceof EntityObject x
                && b instanceof EntityObject y
                && x.stateflow$address() != null
                && Objects.equals(x.stateflow$address(), y.stateflow$address());
    }

    /** What {@code equals} is for an entity that does not override it. */
    public static boolean equal(EntityObject self, @Nullable Object other) {
        return same(self, other);
    }

    /** What {@code hashCode} is for an entity that does not override it. */
    public static int hash(EntityObject self) {
        return Objects.hashCode(self.stateflow$address());
    }

    /** What {@code toString} is for an entity that does not override it. */
    public static String print(EntityObject self) {
        return String.valueOf(self.stateflow$address());
    }
}
