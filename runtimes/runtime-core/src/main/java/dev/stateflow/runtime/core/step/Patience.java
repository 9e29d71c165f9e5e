package dev.stateflow.runtime.core.step;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the requests of one call wait for their answers: as long as the method that is called says, or else the application, but never beyond a deadline that the
 * call itself has set.
 */
final class Patience {
    private final CompiledApplication application;
    private final long usual;
    private final long now;
    private List<Deadline> deadlines;

    /**
     * @param application whose methods are called
     * @param usual the application's limit in milliseconds
     * @param now the time
     * @param deadlines those that the call has set before
     */
    Patience(CompiledApplication application, long usual, long now, List<Deadline> deadlines) {
        this.application = application;
        this.usual = usual;
        this.now = now;
        this.deadlines = deadlines;
    }

    /** Sets a deadline. */
    Deadline limit(long millis) {
        Deadline deadline = Deadline.at(Times.after(now, millis));
        deadlines = new ArrayList<>(open());
        deadlines.add(deadline);
        return deadline;
    }

    /** The deadlines that are not closed. */
    List<Deadline> open() {
        for (Deadline deadline : deadlines) {
            if (!deadline.isOpen()) {
                deadlines = deadlines.stream().filter(Deadline::isOpen).toList();
                break;
            }
        }
        return deadlines;
    }

    /**
     * The timer of a request.
     *
     * @param member the member key of a call; empty for what is no call
     * @return null if the request waits for as long as it takes
     * @throws CallTimeoutException if the time is over before it is sent
     */
    @Nullable
    Timer timer(long callId, Address callee, String member) {
        long due = methodDue(callee, member);
        for (Deadline deadline : deadlines.isEmpty() ? deadlines : open()) {
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

    private long methodDue(Address callee, String member) {
        EntityType type = member.isEmpty() ? null : application.entity(callee.entity());
        long own = type == null ? 0 : type.timeout(member);
        return Times.after(now, own > 0 ? own : usual);
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
