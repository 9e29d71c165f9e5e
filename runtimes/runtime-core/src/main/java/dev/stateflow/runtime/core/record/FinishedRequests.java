package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.record.ServedRequests.Finished;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers to clients' requests that an instance remembers, the oldest first. They have consecutive numbers: a store that keeps each of them under a key of its own is told which
 * are new and which are forgotten, and need not write them all with each step.
 */
public final class FinishedRequests {
    private final LinkedHashMap<String, Finished> byId = new LinkedHashMap<>();
    private final ArrayDeque<String> order = new ArrayDeque<>();

    /** The number of the oldest. */
    private long first;

    // the numbers that the store has been told of
    private long toldFirst;
    private long toldBeyond;

    FinishedRequests() {}

    /**
     * An answer with its number.
     *
     * @param number increases with every answer of the instance
     * @param requestId the client's name for the request
     * @param finished the answer
     */
    public record Numbered(long number, String requestId, Finished finished) {}

    /**
     * What happened to the answers since the last time.
     *
     * @param forgotten the number of the first one that was known before and is forgotten now
     * @param beyond the number of the first one after it that is not
     * @param added the new ones, by number
     */
    public record Changes(long forgotten, long beyond, List<Numbered> added) {
        static final Changes NONE = new Changes(0, 0, List.of());
    }

    /** Keeps an answer, if there is none to that request: a repeated request gets the first one. */
    void add(String requestId, Finished finished) {
        if (byId.putIfAbsent(requestId, finished) == null) {
            order.add(requestId);
        }
    }

    @Nullable
    Finished get(String requestId) {
        return byId.get(requestId);
    }

    /** Forgets the oldest beyond so many. */
    void trim(int window) {
        while (order.size() > window) {
            forgetFirst();
        }
    }

    /** Forgets those of before a time; false if there were none. */
    boolean forget(long before) {
        boolean forgotten = false;
        for (String eldest = order.peek(); eldest != null; eldest = order.peek()) {
            Finished known = byId.get(eldest);
            if (known != null && known.at() >= before) {
                break;
            }
            forgetFirst();
            forgotten = true;
        }
        return forgotten;
    }

    private void forgetFirst() {
        byId.remove(order.remove());
        first++;
    }

    /** All of them, the oldest first. A view, not to be changed. */
    public Map<String, Finished> all() {
        return Collections.unmodifiableMap(byId);
    }

    /** The number of the oldest. */
    public long first() {
        return first;
    }

    /** The number that the next one will get. */
    public long beyond() {
        return first + order.size();
    }

    boolean isEmpty() {
        return order.isEmpty();
    }

    /**
     * Says with which number the answers begin that will be put back, and that the store knows those that will be.
     *
     * @throws IllegalStateException if there are some already
     */
    void beginAt(long number, long known) {
        if (!order.isEmpty()) {
            throw new IllegalStateException("there are answers already");
        }
        first = number;
        toldFirst = number;
        toldBeyond = known;
    }

    /** What is new and what is forgotten since this was last called. A record that is thrown away after this must be read from the store again. */
    Changes takeChanges() {
        if (toldFirst == first && toldBeyond == beyond()) {
            return Changes.NONE;
        }
        List<Numbered> added = new ArrayList<>(1);
        Iterator<String> latest = order.descendingIterator();
        for (long number = beyond() - 1; number >= Math.max(first, toldBeyond); number--) {
            String id = latest.next();
            Finished finished = byId.get(id);
            if (finished != null) {
                added.add(new Numbered(number, id, finished));
            }
        }
        Collections.reverse(added);
        Changes changes = new Changes(toldFirst, Math.min(first, toldBeyond), List.copyOf(added));
        toldFirst = first;
        toldBeyond = beyond();
        return changes;
    }
}
