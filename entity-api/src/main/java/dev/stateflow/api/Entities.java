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
     * <p>In plain Java the time of the registry moves forward instead, and calls that are scheduled for the time between run: see {@link EntityRegistry#advance}.
     *
     * @param duration how long; one that is not positive does not wait at all, one that is longer than can be counted waits for ever
     */
    public static void sleep(Duration duration) {
        EntityRegistry.current().sleep(Objects.requireNonNull(duration, "Entities.sleep was given null"));
    }

    /**
     * Schedules a call for later: a call of its own, of the instance that schedules it, for which nobody waits.
     *
     * <pre>{@code
     * reminder = Entities.schedule(Duration.ofDays(3), () -> remind(customer));
     * ...
     * reminder.cancel();
     * }</pre>
     *
     * <p>It is scheduled together with what else the scheduling code does, and survives what the state survives. It runs once, not before its time, and never in the
     * middle of other code of the instance. Calls of one instance begin in the order of their times; of equal times, in the order in which they were scheduled. Its
     * result is dropped; what it throws goes to the log. It runs on the object that has scheduled it, also when the instance was deleted in between, and sees the
     * objects that the lambda has captured as they are then. A {@link #deadline} of the scheduling call does not limit it.
     *
     * <p>What is captured must be something that can be kept in state. Until it begins, the call is kept with the code of the lambda as it was: a build in which that code is
     * another one is refused while calls wait. So let the lambda do no more than call a method, which may change.
     *
     * <p>In plain Java it runs when the time of the registry is moved forward: see {@link EntityRegistry#advance}.
     *
     * @param delay after how long; one that is not positive means as soon as possible, one that is longer than can be counted means never
     * @param call what to do
     * @return what the call can be cancelled by
     */
    public static ScheduledCall schedule(Duration delay, Runnable call) {
        Objects.requireNonNull(delay, "Entities.schedule was given null");
        Objects.requireNonNull(call, "Entities.schedule was given null");
        return EntityRegistry.current().schedule(delay, call);
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
