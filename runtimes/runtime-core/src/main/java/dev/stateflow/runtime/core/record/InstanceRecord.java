package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.message.Address;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept for one entity instance, in memory. Used by one thread at a time.
 *
 * <p>Bindings make one for an address that nothing is stored for, give it to the step function together with a message, and store it when
 * {@link #changed()} says so. The methods that change it are for the step function and the codec.
 *
 * <p>The record of a deleted instance must be kept, and so must one that only remembers served requests: its call ids go on increasing, which
 * is what other instances recognise repeated requests by. {@link #isBlank()} tells when there is nothing to keep.
 */
public final class InstanceRecord {
    private final Address address;
    private final Map<Long, Continuation> continuations = new LinkedHashMap<>();
    private final ServedRequests served;
    private final SentRequests sent = new SentRequests();
    private final Timers timers = new Timers();
    private @Nullable EntityObject resident;
    private long nextCallId;
    private long version;
    private boolean changed;

    /** The record of an instance that nothing is known of: it does not exist, and no request was served. */
    public InstanceRecord(Address address) {
        this(address, 0, 0);
    }

    /** A record to be filled by a codec. */
    public InstanceRecord(Address address, long nextCallId, long version) {
        this.address = address;
        this.nextCallId = nextCallId;
        this.version = version;
        this.served = new ServedRequests();
    }

    /** Which instance this is the record of. */
    public Address address() {
        return address;
    }

    /** Whether the instance exists: it was created, and not deleted since. */
    public boolean exists() {
        return resident != null;
    }

    /** The live object, or null if the instance does not exist. */
    public @Nullable EntityObject resident() {
        return resident;
    }

    /** Creates the instance, or deletes it by null. */
    public void resident(@Nullable EntityObject object) {
        this.resident = object;
    }

    /** The id that the next request of this instance will carry. */
    public long nextCallId() {
        return nextCallId;
    }

    /** Gives the id for a request of this instance. */
    public long takeCallId() {
        return nextCallId++;
    }

    /** Increases with every step that changed the record: what writes of an at-least-once store are fenced by. */
    public long version() {
        return version;
    }

    /** Whether the last step changed the record; if not, there is nothing to store. */
    public boolean changed() {
        return changed;
    }

    /** Marks the beginning of a step. */
    public void beginStep() {
        changed = false;
    }

    /** Marks the record as changed by the step that runs. */
    public void markChanged() {
        if (!changed) {
            changed = true;
            version++;
        }
    }

    /** The calls that wait, in the order in which they sent what they wait for. A view, not to be changed. */
    public Collection<Continuation> continuations() {
        return Collections.unmodifiableCollection(continuations.values());
    }

    /** Keeps a call that waits. */
    public void await(Continuation continuation) {
        continuations.put(continuation.callId(), continuation);
    }

    /** The call that waits for an answer; null if none does. */
    public @Nullable Continuation waiting(long callId) {
        return continuations.get(callId);
    }

    /**
     * Takes out the call that waits for an answer, stops its timer, and forgets its request; null if none does, which is how repeated and late
     * answers are recognised.
     */
    public @Nullable Continuation resume(long callId) {
        sent.settle(callId);
        Continuation waiting = continuations.remove(callId);
        if (waiting != null) {
            timers.stop(callId);
        }
        return waiting;
    }

    /** How many calls are scheduled for a time, and have not begun. */
    public int scheduled() {
        int count = 0;
        for (Timer timer : timers.all()) {
            Continuation waiting = continuations.get(timer.id());
            if (waiting == null ? timer.action() instanceof Timer.BeginCall : waiting.isScheduled()) {
                count++;
            }
        }
        return count;
    }

    /** Takes out a scheduled call that has not begun, and its timer; false if there is none of this id. */
    public boolean cancel(long id) {
        Continuation waiting = continuations.get(id);
        Timer timer = timers.find(id);
        boolean scheduled =
                waiting == null ? timer != null && timer.action() instanceof Timer.BeginCall : waiting.isScheduled();
        if (!scheduled) {
            return false;
        }
        continuations.remove(id);
        timers.stop(id);
        return true;
    }

    /** When this instance next wants a {@link dev.stateflow.runtime.core.message.Wake}, in epoch milliseconds; empty if time does not matter to it. */
    public OptionalLong nextDue() {
        return timers.nextDue();
    }

    /** The timers, in the order in which they fire. A view, not to be changed. */
    public Collection<Timer> timers() {
        return timers.all();
    }

    /** The timers that are due, in the order in which they fire. A copy. */
    public List<Timer> due(long now) {
        return timers.due(now);
    }

    /** Keeps a timer. */
    public void start(Timer timer) {
        timers.start(timer);
    }

    /** Takes out a timer; null if there is none with this id. */
    public @Nullable Timer stop(long timerId) {
        return timers.stop(timerId);
    }

    /** The requests that are kept until they are answered. */
    public SentRequests sent() {
        return sent;
    }

    /** Which requests were served. */
    public ServedRequests served() {
        return served;
    }

    /** The calls that wait, as a console shows them. Reads only; the values are the live ones. */
    public List<InFlightCall> inFlight() {
        return continuations.values().stream()
                .map(c -> InFlightCall.of(address, c))
                .toList();
    }

    /** Whether this record equals that of an instance that nothing is known of, and need not be kept. */
    public boolean isBlank() {
        return resident == null
                && nextCallId == 0
                && continuations.isEmpty()
                && sent.isEmpty()
                && served.isEmpty()
                && timers.all().isEmpty();
    }
}
