package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an instance remembers of one other that calls it: exactly which of its requests were served.
 *
 * <p>A request with an id above the highest is new. One below is a repetition, unless it is <i>overdue</i>: the caller said, in a request that overtook it, that it
 * waits for it. So what arrives in order costs one number, and the rest is bounded by what the caller has outstanding here.
 */
public final class ServedCaller {
    private long highest;
    private long seen;
    private @Nullable TreeSet<Long> overdue;
    private @Nullable TreeMap<Long, Outcome> answers;

    /**
     * @param highest the highest id that was served; -1 if none was
     * @param seen when the caller was last heard of, in epoch milliseconds
     */
    ServedCaller(long highest, long seen) {
        this.highest = highest;
        this.seen = seen;
    }

    /** The highest id that was served; -1 if none was. */
    public long highest() {
        return highest;
    }

    /** When the caller was last heard of, in epoch milliseconds. */
    public long seen() {
        return seen;
    }

    /** The ids below the highest that were not served yet although the caller waits for them. A view. */
    public SortedSet<Long> overdue() {
        return overdue == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(overdue);
    }

    /** The answers that the caller may not have got yet, by call id; empty where the binding loses no reply. A view. */
    public Map<Long, Outcome> answers() {
        return answers == null ? Map.of() : Collections.unmodifiableMap(answers);
    }

    /** The answer to a request; null if it is not known or not needed any more. */
    public @Nullable Outcome answer(long callId) {
        return answers == null ? null : answers.get(callId);
    }

    /** Notes a request; false if it is a repetition. */
    boolean note(long callId, List<Long> open, long now) {
        if (callId > highest) {
            settle(callId, open);
            for (long id : open) {
                // what is above the highest can't have been served
                if (id > highest && id < callId) {
                    expect(id);
                }
            }
            highest = callId;
        } else if (overdue != null && overdue.remove(callId)) {
            if (overdue.isEmpty()) {
                overdue = null;
            }
        } else {
            return false;
        }
        seen = Math.max(seen, now);
        return true;
    }

    /** Forgets whatever the caller does not wait for any more. */
    private void settle(long callId, List<Long> open) {
        if (overdue != null) {
            overdue.retainAll(open);
            if (overdue.isEmpty()) {
                overdue = null;
            }
        }
        if (answers != null) {
            answers.headMap(callId).keySet().retainAll(open);
            if (answers.isEmpty()) {
                answers = null;
            }
        }
    }

    /** Notes that the caller waits for a request that has not arrived. */
    void expect(long callId) {
        if (overdue == null) {
            overdue = new TreeSet<>();
        }
        overdue.add(callId);
    }

    /** Keeps an answer until the caller is known to have it. */
    void keep(long callId, Outcome outcome) {
        if (answers == null) {
            answers = new TreeMap<>();
        }
        answers.put(callId, outcome);
    }
}
