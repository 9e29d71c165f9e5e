package dev.stateflow.runtime.core.step;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.Timer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long requests wait for their answers: as long as the method that is called says, or else the application, but never beyond a deadline that the call itself has
 * set. Holds nothing of a step: steps are many, and most of them limit nothing.
 */
final class Patience {
    private final CompiledApplication application;
    private final long usual;
    private final boolean methodsDiffer;

    /**
     * @param application whose methods are called
     * @param usual the application's limit in milliseconds
     */
    Patience(CompiledApplication application, long usual) {
        this.application = application;
        this.usual = usual;
        this.methodsDiffer = application.entities().stream()
                .flatMap(type -> type.members().stream())
                .anyMatch(member -> member.timeout() > 0);
    }

    /** The deadlines that are not closed; the same list if all are open. */
    static List<Deadline> open(List<Deadline> deadlines) {
        // the loop over an empty list is what every step would pay for
        if (deadlines.isEmpty()) {
            return deadlines;
        }
        for (Deadline deadline : deadlines) {
            if (!deadline.isOpen()) {
                return deadlines.stream().filter(Deadline::isOpen).toList();
            }
        }
        return deadlines;
    }

    /**
     * The timer of a request.
     *
     * @param member the member key of a call; empty for what is no call
     * @param deadlines those that the calling call has set
     * @return null if the request waits for as long as it takes
     * @throws CallTimeoutException if the time is over before it is sent
     */
    @Nullable
    Timer timer(long now, long callId, Address callee, String member, List<Deadline> deadlines) {
        long due = Times.after(now, limit(callee, member));
        for (Deadline deadline : open(deadlines)) {
            due = Math.min(due, deadline.due());
        }
        if (due == Long.MAX_VALUE) {
            return null;
        }
        if (due <= now) {
            throw new CallTimeoutException(describe(callee, member) + " was not called: the deadline is over");
        }
        return new Timer(callId, due, new Timer.EndWait(callee, member, due - now));
    }

    private long limit(Address callee, String member) {
        EntityType type = methodsDiffer && !member.isEmpty() ? application.entity(callee.entity()) : null;
        long own = type == null ? 0 : type.timeout(member);
        return own > 0 ? own : usual;
    }

    /** What is thrown at the call when the time is over. */
    static CallTimeoutException over(Timer.EndWait wait) {
        return new CallTimeoutException(
                describe(wait.callee(), wait.member()) + " has not answered within " + wait.patience() + " ms");
    }

    private static String describe(Address callee, String member) {
        return member.isEmpty() ? callee.toString() : callee + "." + StepExecution.readable(member);
    }
}
