package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The requests of an instance that have not been answered, where the binding needs them to be known. Empty ones take no room. */
public final class SentRequests {
    private @Nullable TreeMap<Long, SentRequest> byId;

    SentRequests() {}

    /** Keeps a request until it is answered. */
    public void keep(SentRequest request) {
        if (byId == null) {
            byId = new TreeMap<>();
        }
        byId.put(request.callId(), request);
    }

    /** Forgets a request that was answered or given up; false if it is not kept. */
    public boolean settle(long callId) {
        if (byId == null || byId.remove(callId) == null) {
            return false;
        }
        if (byId.isEmpty()) {
            byId = null;
        }
        return true;
    }

    /** A request; null if it was answered, or never kept. */
    public @Nullable SentRequest get(long callId) {
        return byId == null ? null : byId.get(callId);
    }

    /** All of them, by call id. A view, not to be changed. */
    public Collection<SentRequest> all() {
        return byId == null ? List.of() : Collections.unmodifiableCollection(byId.values());
    }

    /** The ids of those to one instance, ascending. */
    public List<Long> to(Address target) {
        if (byId == null) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>(0);
        for (SentRequest request : byId.values()) {
            if (request.target().equals(target)) {
                ids.add(request.callId());
            }
        }
        return ids;
    }

    boolean isEmpty() {
        return byId == null;
    }
}
