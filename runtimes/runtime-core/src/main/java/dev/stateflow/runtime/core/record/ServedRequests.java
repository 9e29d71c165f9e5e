package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests an instance has served, so that a repeated one takes effect once.
 *
 * <p>Requests of one instance to another arrive in order and carry increasing call ids: the highest id per caller says it all. Requests of
 * clients are remembered one by one, the finished ones with their outcome.
 */
public final class ServedRequests {
    private final LinkedHashMap<Address, Long> highest = new LinkedHashMap<>(4);
    private final Set<String> running = new LinkedHashSet<>(4);
    private final LinkedHashMap<String, Outcome> finished = new LinkedHashMap<>(4);

    ServedRequests() {}

    /**
     * Notes a request of an instance.
     *
     * @param window how many callers to remember; the one that was silent for longest is forgotten first
     * @return false if it is a repetition
     */
    public boolean note(Address caller, long callId, int window) {
        Long before = highest.get(caller);
        if (before != null && callId <= before) {
            return false;
        }
        // to the end: a map in access order would be changed by those who only look
        highest.remove(caller);
        highest.put(caller, callId);
        trim(highest, window);
        return true;
    }

    /** Whether a request of an instance, or a later one of the same instance, was noted. */
    public boolean isRepeated(Address caller, long callId) {
        Long before = highest.get(caller);
        return before != null && callId <= before;
    }

    /** Whether a client's request is being served. */
    public boolean isRunning(String requestId) {
        return running.contains(requestId);
    }

    /** How a client's request ended; null if it is not known or not over. */
    public @Nullable Outcome outcome(String requestId) {
        return finished.get(requestId);
    }

    /** Notes that a client's request is being served. */
    public void begin(String requestId) {
        running.add(requestId);
    }

    /**
     * Notes how a client's request ended.
     *
     * @param window how many outcomes to remember; the oldest is forgotten first
     */
    public void finish(String requestId, Outcome outcome, int window) {
        running.remove(requestId);
        finished.put(requestId, outcome);
        trim(finished, window);
    }

    /** Highest call id per caller, the one silent for longest first. A view. */
    public Map<Address, Long> highest() {
        return Collections.unmodifiableMap(highest);
    }

    /** Ids of client requests being served. A view. */
    public Set<String> running() {
        return Collections.unmodifiableSet(running);
    }

    /** Outcomes of client requests, oldest first. A view. */
    public Map<String, Outcome> finished() {
        return Collections.unmodifiableMap(finished);
    }

    /** Whether nothing is remembered. */
    public boolean isEmpty() {
        return highest.isEmpty() && running.isEmpty() && finished.isEmpty();
    }

    private static void trim(Map<?, ?> map, int window) {
        while (map.size() > window) {
            var eldest = map.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
