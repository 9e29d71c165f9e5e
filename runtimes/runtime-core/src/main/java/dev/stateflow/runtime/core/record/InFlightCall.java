package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits, as a console shows it.
 *
 * @param instance where it runs
 * @param waitingFor the id of the request whose answer it waits for
 * @param servedRequest the request that it serves
 * @param frames its methods, innermost first
 */
public record InFlightCall(Address instance, long waitingFor, ReturnAddress servedRequest, List<WaitingFrame> frames) {
    public InFlightCall {
        frames = List.copyOf(frames);
    }

    /** Whether it was scheduled for a time, and has not begun. */
    public boolean isScheduled() {
        return servedRequest instanceof ReturnAddress.Nobody nobody && nobody.id() == waitingFor;
    }

    static InFlightCall of(Address instance, Continuation continuation) {
        List<WaitingFrame> frames = new ArrayList<>();
        for (Frame frame = continuation.innermost(); frame != null; frame = frame.caller()) {
            frames.add(WaitingFrame.of(frame));
        }
        return new InFlightCall(instance, continuation.callId(), continuation.returnTo(), frames);
    }

    /**
     * One method of a call that waits.
     *
     * @param type the class of the method
     * @param point the method and the place in it
     * @param values the live values by variable name, in frame order; primitives boxed, as the type that the variable has
     */
    public record WaitingFrame(Class<?> type, FramePoint point, Map<String, @Nullable Object> values) {
        static WaitingFrame of(Frame frame) {
            SplitType owner = Objects.requireNonNull(frame.owner, "a prototype frame waits for nothing");
            FramePoint point = owner.points().get(frame.point);
            SlotValues slots = new SlotValues(point.slots());
            frame.write(slots);
            return new WaitingFrame(owner.type(), point, slots.values());
        }

        /** The outermost frame's method is what the caller asked for. */
        public String method() {
            return point.method();
        }
    }
}
