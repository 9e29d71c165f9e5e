package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests an instance has served, so that a repeated one takes effect once.
 *
 * <p>Requests of instances are remembered caller by caller ({@link ServedCaller}), exactly. Requests of clients are remembered one by one, the finished
 * ones with their outcome.
 */
public final class ServedRequests {
    /** The one that was silent for longest first. */
    private final LinkedHashMap<Address, ServedCaller> callers = new LinkedHashMap<>(4, 0.75f, true);

    private final Set<String> running = new LinkedHashSet<>(4);
    private @Nullable FinishedRequests finished;

    ServedRequests() {}

    /**
     * How a client's request ended.
     *
     * @param outcome its answer
     * @param at when, in epoch milliseconds; 0 where nobody asks for that
     */
    public record Finished(Outcome outcome, long at) {}

    /**
     * Notes a request of an instance.
     *
     * @param caller who sent it
     * @param callId its id
     * @param open which earlier ones the caller waits for, as the request says
     * @param now the time, in epoch milliseconds
     * @return false if it is a repetition
     */
    public boolean note(Address caller, long callId, List<Long> open, long now) {
        ServedCaller known = callers.get(caller);
        if (known == null) {
            known = new ServedCaller(-1, now);
            callers.put(caller, known);
        }
        return known.note(callId, open, now);
    }

    /** Forgets callers that were last heard of before a time. Whatever they repeat afterwards is taken for new. */
    public void forgetCallers(long before) {
        var eldest = callers.values().iterator();
        while (eldest.hasNext() && eldest.next().seen() < before) {
            eldest.remove();
        }
    }

    /** What is known of a caller; null if nothing is. */
    public @Nullable ServedCaller caller(Address caller) {
        return callers.get(caller);
    }

    /** Keeps the answer to a request of a known caller, until the caller is known to have it. */
    public void keep(Address caller, long callId, Outcome outcome) {
        ServedCaller known = callers.get(caller);
        if (known != null) {
            known.keep(callId, outcome);
        }
    }

    /** Puts back what was written of a caller. */
    public void restore(
            Address caller, long highest, long seen, Iterable<Long> overdue, Map<Long, ? extends Outcome> answers) {
        ServedCaller known = new ServedCaller(highest, seen);
        overdue.forEach(known::expect);
        answers.forEach(known::keep);
        callers.put(caller, known);
    }

    /** Whether a client's request is being served. */
    public boolean isRunning(String requestId) {
        return running.contains(requestId);
    }

    /** How a client's request ended; null if it is not known or not over. */
    public @Nullable Outcome outcome(String requestId) {
        Finished known = finished == null ? null : finished.get(requestId);
        return known == null ? null : known.outcome();
    }

    /** Forgets outcomes of before a time; false if there were none. */
    public boolean forgetOutcomes(long before) {
        return finished != null && finished.forget(before);
    }

    /** Notes that a client's request is being served. */
    public void begin(String requestId) {
        running.add(requestId);
    }

    /**
     * Notes how a client's request ended. If that is known already, it stays.
     *
     * @param at when, in epoch milliseconds; not before those that ended earlier, or 0 for all
     * @param window how many outcomes to remember; the oldest is forgotten first
     */
    public void finish(String requestId, Outcome outcome, long at, int window) {
        running.remove(requestId);
        FinishedRequests answers = answers();
        answers.add(requestId, new Finished(outcome, at));
        answers.trim(window);
    }

    private FinishedRequests answers() {
        FinishedRequests answers = finished;
        if (answers == null) {
            answers = new FinishedRequests();
            finished = answers;
        }
        return answers;
    }

    /**
     * Prepares for answers that a store has kept apart, to be put back by {@link #finish} in their order.
     *
     * @param first the number of the oldest
     * @param beyond the number after the last one
     */
    public void restoreAnswers(long first, long beyond) {
        answers().beginAt(first, beyond);
    }

    /** For stores that keep answers apart: which are new, and which are forgotten, since this was last called. */
    public FinishedRequests.Changes takeAnswerChanges() {
        return finished == null ? FinishedRequests.Changes.NONE : finished.takeChanges();
    }

    /** The number of the oldest answer that is remembered. */
    public long firstAnswer() {
        return finished == null ? 0 : finished.first();
    }

    /** The number that the next answer will get; 0 if there never was one. */
    public long beyondAnswers() {
        return finished == null ? 0 : finished.beyond();
    }

    /** What is known of each caller, the one silent for longest first. A view. */
    public Map<Address, ServedCaller> callers() {
        return Collections.unmodifiableMap(callers);
    }

    /** Ids of client requests being served. A view. */
    public Set<String> running() {
        return Collections.unmodifiableSet(running);
    }

    /** Outcomes of client requests, oldest first. A view. */
    public Map<String, Finished> finished() {
        return finished == null ? Map.of() : finished.all();
    }

    /** Whether nothing is remembered. */
    public boolean isEmpty() {
        return callers.isEmpty() && running.isEmpty() && (finished == null || finished.isEmpty());
    }
}
