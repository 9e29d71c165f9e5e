package dev.stateflow.runtime.core.record;

import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.List;

/**
 * A call of this instance that waits: for the answer to a request that it has sent, or for a time.
 *
 * @param callId the id of the request whose answer it waits for, or of the timer
 * @param innermost the frame that is resumed first; {@link Frame#caller()} leads outwards
 * @param self the object that the call runs on: the resident instance, or, if that was deleted while the call ran, the detached object
 * @param returnTo who gets the result of the call, and which request it serves
 * @param deadlines what limits the requests that the call will send, in the order of their making; the frames may hold them too, and close them
 */
public record Continuation(
        long callId, Frame innermost, EntityObject self, ReturnAddress returnTo, List<Deadline> deadlines) {
    public Continuation {
        deadlines = List.copyOf(deadlines);
    }

    /** Whether it was scheduled for a time, and has not begun. */
    public boolean isScheduled() {
        return returnTo instanceof ReturnAddress.Nobody nobody && nobody.id() == callId;
    }

    /** A call without deadlines. */
    public Continuation(long callId, Frame innermost, EntityObject self, ReturnAddress returnTo) {
        this(callId, innermost, self, returnTo, List.of());
    }
}
