package dev.stateflow.runtime.core.abi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What split code sees of the runtime during one step: it issues remote operations, hands over the frames of a suspension, and takes
 * answers. The step function extends it; split code only calls it.
 *
 * <p>Protocol: after a remote operation, and after every call of a split method, split code asks {@link #isSuspended()}. If so it
 * hands its frame to {@link #suspend} and returns. When it is resumed, or if it was not suspended, a {@code take} method gives the answer.
 */
public abstract class Execution {
    /** The arguments of a call without any; one for all, because such calls are many. */
    @SuppressWarnings("MutablePublicArray") // an empty array can't be changed
    public static final @Nullable Object[] NO_ARGUMENTS = {};

    /** Whether the last remote operation, or something that the last split call reached, waits for an answer. */
    public boolean isSuspended() {
        return suspended;
    }

    protected boolean suspended;
    protected @Nullable Object value;
    protected @Nullable Throwable failure;

    /** Takes the frame of a method that is being suspended; the innermost comes first. */
    public abstract void suspend(Frame frame);

    /**
     * Calls a method of another instance.
     *
     * @throws NullPointerException if the receiver is null
     */
    public abstract void call(@Nullable Object receiver, String member, @Nullable Object[] args);

    /** Reads a field of another instance. @throws NullPointerException if the receiver is null */
    public abstract void get(@Nullable Object receiver, String member);

    /** Writes a field of another instance. @throws NullPointerException if the receiver is null */
    public abstract void set(@Nullable Object receiver, String member, @Nullable Object value);

    /** Creates the instance that {@code fresh}, whose constructor has just run, is the initial state of. */
    public abstract void create(EntityObject fresh);

    /** Asks whether an instance exists; the answer is a boolean. */
    public abstract void exists(@Nullable Object reference);

    /** Deletes an instance. */
    public abstract void delete(@Nullable Object reference);

    /**
     * Lets the call wait for a time; the answer has no value. A duration that is not positive is answered at once.
     *
     * @throws NullPointerException if the duration is null
     */
    public abstract void sleep(@Nullable Duration duration);

    /**
     * Limits the calls that follow; answered at once, with the {@link dev.stateflow.api.Deadline}.
     *
     * @throws NullPointerException if the duration is null
     */
    public abstract void deadline(@Nullable Duration duration);

    /**
     * Schedules what the calling method does from here on, as a call of its own: the frame is handed over by {@link #fork}, and the method goes on at once with the {@link
     * dev.stateflow.api.ScheduledCall}. When the frame is resumed, the answer is null.
     *
     * @throws NullPointerException if the duration is null
     */
    public abstract void schedule(@Nullable Duration delay);

    /** Takes the frame of a call that was scheduled. */
    public abstract void fork(Frame frame);

    /**
     * Takes back a call that was scheduled; the answer is a boolean.
     *
     * @throws NullPointerException if it is null
     */
    public abstract void cancel(@Nullable Object scheduledCall);

    // What split code calls: the operand stack is in this order, and the next thing to know is whether to suspend.

    public static boolean call(@Nullable Object receiver, String member, Execution x) {
        x.call(receiver, member, NO_ARGUMENTS);
        return x.isSuspended();
    }

    public static boolean call(@Nullable Object receiver, @Nullable Object a, String member, Execution x) {
        x.call(receiver, member, new @Nullable Object[] {a});
        return x.isSuspended();
    }

    public static boolean call(
            @Nullable Object receiver, @Nullable Object a, @Nullable Object b, String member, Execution x) {
        x.call(receiver, member, new @Nullable Object[] {a, b});
        return x.isSuspended();
    }

    public static boolean call(
            @Nullable Object receiver,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            String member,
            Execution x) {
        x.call(receiver, member, new @Nullable Object[] {a, b, c});
        return x.isSuspended();
    }

    public static boolean call(@Nullable Object receiver, @Nullable Object[] args, String member, Execution x) {
        x.call(receiver, member, args);
        return x.isSuspended();
    }

    public static boolean get(@Nullable Object receiver, String member, Execution x) {
        x.get(receiver, member);
        return x.isSuspended();
    }

    public static boolean set(@Nullable Object receiver, @Nullable Object value, String member, Execution x) {
        x.set(receiver, member, value);
        return x.isSuspended();
    }

    public static boolean create(EntityObject fresh, Execution x) {
        x.create(fresh);
        return x.isSuspended();
    }

    public static boolean exists(@Nullable Object reference, Execution x) {
        x.exists(reference);
        return x.isSuspended();
    }

    public static boolean delete(@Nullable Object reference, Execution x) {
        x.delete(reference);
        return x.isSuspended();
    }

    public static boolean deadline(@Nullable Duration duration, Execution x) {
        x.deadline(duration);
        return x.isSuspended();
    }

    public static boolean schedule(@Nullable Duration delay, Execution x) {
        x.schedule(delay);
        return x.isSuspended();
    }

    public static boolean cancel(@Nullable Object scheduledCall, Execution x) {
        x.cancel(scheduledCall);
        return x.isSuspended();
    }

    public static boolean sleep(@Nullable Duration duration, Execution x) {
        x.sleep(duration);
        return x.isSuspended();
    }

    /** The resident instance of this step. */
    public abstract EntityObject self();

    private @Nullable Object take() {
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw Execution.<RuntimeException>sneak(thrown);
        }
        Object taken = value;
        value = null;
        return taken;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    public final void takeVoid() {
        take();
    }

    public final @Nullable Object takeObject() {
        return take();
    }

    public final boolean takeBoolean() {
        return (Boolean) required();
    }

    public final byte takeByte() {
        return (Byte) required();
    }

    public final char takeChar() {
        return (Character) required();
    }

    public final short takeShort() {
        return (Short) required();
    }

    public final int takeInt() {
        return (Integer) required();
    }

    public final long takeLong() {
        return (Long) required();
    }

    public final float takeFloat() {
        return (Float) required();
    }

    public final double takeDouble() {
        return (Double) required();
    }

    private Object required() {
        Object taken = take();
        if (taken == null) {
            throw new IllegalStateException("the answer has no value where a primitive is expected");
        }
        return taken;
    }
}
