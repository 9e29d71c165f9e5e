package dev.stateflow.api;

import java.time.Duration;
import java.util.Objects;

/**
 * What entity code asks of StateFlow: references to instances by key, whether they exist, and time.
 *
 * <p>In a compiled application, the compiler replaces calls of these methods by remote operations. In plain Java they work on the
 * {@link EntityRegistry} that is open on the current thread, so that entity code can be unit-tested without a runtime.
 */
public final class Entities {
    private Entities() {}

    /**
     * Gives a reference to the instance of {@code type} with {@code key}. In a compiled application the reference is valid whether or not the
     * instance exists; calling it when it does not throws {@link EntityNotFoundException} in the caller.
     *
     * @param <T> the entity type
     * @param type a class annotated with {@link Entity}
     * @param key a key of that entity's key type
     * @return the reference; in plain Java, the registered object itself
     * @throws EntityNotFoundException in plain Java only, if no such object is registered
     * @throws IllegalStateException in plain Java only, if no registry is open
     */
    public static <T> T ref(Class<T> type, Object key) {
        return EntityRegistry.current().ref(type, key);
    }

    /**
     * Tells whether the instance that a reference stands for exists. A remote operation.
     *
     * @param reference a reference to an entity instance
     * @return true if it was created and not deleted since
     */
    public static boolean exists(Object reference) {
        return EntityRegistry.current().contains(reference);
    }

    /**
     * Deletes the instance that a reference stands for, with its state. A remote operation.
     *
     * @param reference a reference to an entity instance
     * @throws EntityNotFoundException if there is no such instance
     */
    public static void delete(Object reference) {
        EntityRegistry.current().remove(reference);
    }

    /**
     * Waits for a time to pass. A suspension point: no thread waits, the instance goes on handling other calls, and a restart in between does no
     * harm; if the time is over by then, the call goes on at once. It never goes on too early.
     *
     * <p>In plain Java the time of the registry moves forward instead: see {@link EntityRegistry#advance}.
     *
     * @param duration how long; one that is not positive does not wait at all, one that is longer than can be counted waits for ever
     */
    public static void sleep(Duration duration) {
        EntityRegistry.current().pass(Objects.requireNonNull(duration, "Entities.sleep was given null"));
    }

    /**
     * Limits the calls that follow: when their answers have not come in time, {@link CallTimeoutException} is thrown at the call.
     *
     * <pre>{@code
     * try (Deadline limit = Entities.deadline(Duration.ofSeconds(2))) {
     *     return item.price() + postage.of(item);
     * } catch (CallTimeoutException e) {
     *     return UNKNOWN;
     * }
     * }</pre>
     *
     * <p>It holds for every call of another instance that is made until it is closed, or until the outermost call of this instance ends: also for those in methods that
     * this one calls, but not for those that other instances make. Where several hold, the earliest counts. A call that is made when the time is over is not
     * sent. {@link #sleep} is not limited.
     *
     * <p>Nothing happens in plain Java.
     *
     * @param duration how long the calls may take, all together
     * @return what ends it
     */
    public static Deadline deadline(Duration duration) {
        Objects.requireNonNull(duration, "Entities.deadline was given null");
        return Deadline.at(Long.MAX_VALUE);
    }
}
