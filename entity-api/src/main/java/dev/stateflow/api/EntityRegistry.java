package dev.stateflow.api;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entity instances of a unit test in plain Java. While a registry is open, {@link Entities} works on it, on the thread that
 * opened it:
 *
 * <pre>{@code
 * try (EntityRegistry entities = EntityRegistry.open()) {
 *     Item apple = entities.add(new Item("apple", 3));
 *     assertSame(apple, Entities.ref(Item.class, "apple"));
 * }
 * }</pre>
 *
 * <p>The registry has a clock of its own that stands still. {@link #advance} moves it, and so does {@link Entities#sleep}:
 *
 * <pre>{@code
 * entities.advance(Duration.ofMinutes(30));
 * }</pre>
 *
 * <p>Plain Java can't see a {@code new Item(…)} inside entity code: a test that looks such an instance up by key adds it first.
 */
public final class EntityRegistry implements AutoCloseable {
    private static final ThreadLocal<EntityRegistry> CURRENT = new ThreadLocal<>();

    private final Map<Id, Object> instances = new LinkedHashMap<>();
    private final Agenda agenda = new Agenda();

    private EntityRegistry() {}

    /**
     * Opens an empty registry on the current thread.
     *
     * @return the registry, to be closed by the caller
     * @throws IllegalStateException if one is open on this thread already
     */
    public static EntityRegistry open() {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("an EntityRegistry is open on this thread already: close it first");
        }
        EntityRegistry registry = new EntityRegistry();
        CURRENT.set(registry);
        return registry;
    }

    static EntityRegistry current() {
        EntityRegistry registry = CURRENT.get();
        if (registry == null) {
            throw new IllegalStateException(
                    "Entities.* was called outside a compiled application, and no EntityRegistry is open on this thread:"
                            + " in a unit test, open one with EntityRegistry.open()");
        }
        return registry;
    }

    /**
     * Registers an instance under its type and key.
     *
     * @param <T> the entity type
     * @param instance an object of a class annotated with {@link Entity}
     * @return the same object
     * @throws EntityExistsException if the key is taken
     */
    public <T> T add(T instance) {
        Id id = Id.of(instance);
        if (instances.putIfAbsent(id, instance) != null) {
            throw new EntityExistsException(id + " exists already");
        }
        return instance;
    }

    /**
     * The time of this registry. It begins at 1970-01-01T00:00Z.
     *
     * @return what the time is
     */
    public Instant now() {
        return agenda.now();
    }

    /**
     * When the next call that {@link Entities#schedule} has scheduled is due.
     *
     * @return the time; empty if no call is scheduled
     */
    public Optional<Instant> nextDue() {
        return agenda.nextDue();
    }

    /**
     * Moves the time of this registry forward, and runs the calls that {@link Entities#schedule} has scheduled for the time between, each at its time.
     *
     * <p>What such a call throws does not reach the code that has scheduled it, in a compiled application as here. So that a test notices, it is thrown from here when all
     * that was due has run; also what was thrown during an {@link Entities#sleep} since the last time.
     *
     * @param duration by how much
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + duration);
        }
        agenda.advance(duration);
        List<Throwable> failures = agenda.takeFailures();
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            EntityRegistry.<RuntimeException>sneak(first);
        }
    }

    /** A Runnable written in another language may throw what Java would have had it declare. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Moves the time forward; not at all by a negative duration, to the end of time by one that leads beyond it. */
    void sleep(Duration duration) {
        agenda.sleep(duration);
    }

    ScheduledCall schedule(Duration delay, Runnable call) {
        return ScheduledCall.of(this, agenda.schedule(delay, call));
    }

    boolean cancel(long id) {
        return agenda.cancel(id);
    }

    <T> T ref(Class<T> type, Object key) {
        Id id = new Id(type, key);
        Object instance = instances.get(id);
        if (instance == null) {
            throw new EntityNotFoundException(id + " does not exist");
        }
        return type.cast(instance);
    }

    boolean contains(Object reference) {
        return instances.containsKey(Id.of(reference));
    }

    void remove(Object reference) {
        Id id = Id.of(reference);
        if (instances.remove(id) == null) {
            throw new EntityNotFoundException(id + " does not exist");
        }
    }

    /** Closes the registry and forgets its instances. */
    @Override
    public void close() {
        instances.clear();
        if (CURRENT.get() == this) {
            CURRENT.remove();
        }
    }

    private record Id(Class<?> type, Object key) {
        static Id of(Object instance) {
            Class<?> type = instance.getClass();
            if (!type.isAnnotationPresent(Entity.class)) {
                throw new IllegalArgumentException(type.getName() + " is not annotated with @Entity");
            }
            return new Id(type, keyOf(instance));
        }

        private static Object keyOf(Object instance) {
            for (Class<?> c = instance.getClass(); c != null; c = c.getSuperclass()) {
                try {
                    for (Field field : c.getDeclaredFields()) {
                        if (field.isAnnotationPresent(Key.class)) {
                            field.setAccessible(true);
                            return checked(instance, field.get(instance));
                        }
                    }
                    for (Method method : c.getDeclaredMethods()) {
                        if (method.isAnnotationPresent(Key.class)) {
                            method.setAccessible(true);
                            return checked(instance, method.invoke(instance));
                        }
                    }
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalArgumentException(
                            "can't read the key of a " + instance.getClass().getName(), e);
                }
            }
            throw new IllegalArgumentException(instance.getClass().getName() + " has no @Key");
        }

        @SuppressWarnings("NullAway") // reflection gives null where the user's field or method does
        private static Object checked(Object instance, Object key) {
            if (key == null) {
                throw new IllegalArgumentException(
                        "the key of a " + instance.getClass().getName() + " is null");
            }
            return key;
        }

        @Override
        public String toString() {
            String name = type.isAnnotationPresent(Entity.class)
                    ? type.getAnnotation(Entity.class).name()
                    : "";
            return (name.isEmpty() ? type.getSimpleName() : name) + "[" + key + "]";
        }
    }
}
