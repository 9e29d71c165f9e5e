package dev.stateflow.runtime.core.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The timers of one instance, in the order in which they fire. Empty ones take no room: most instances wait for no time. */
final class Timers {
    private @Nullable TreeSet<Timer> byTime;
    private final Map<Long, Timer> byId = new HashMap<>(0);

    void start(Timer timer) {
        if (byId.putIfAbsent(timer.id(), timer) != null) {
            throw new IllegalStateException("a timer with id " + timer.id() + " runs already");
        }
        TreeSet<Timer> order = byTime;
        if (order == null) {
            order = new TreeSet<>();
            byTime = order;
        }
        order.add(timer);
    }

    @Nullable
    Timer stop(long id) {
        // most answers come to calls without a limit: looking for their timers would cost a box each
        Timer timer = byId.isEmpty() ? null : byId.remove(id);
        if (timer != null && byTime != null) {
            byTime.remove(timer);
            if (byTime.isEmpty()) {
                byTime = null;
            }
        }
        return timer;
    }

    OptionalLong nextDue() {
        return byTime == null
                ? OptionalLong.empty()
                : OptionalLong.of(byTime.first().due());
    }

    /** Those that are due, first things first. A copy. */
    List<Timer> due(long now) {
        return byTime == null
                ? List.of()
                : byTime.stream().takeWhile(t -> t.due() <= now).toList();
    }

    Collection<Timer> all() {
        return byTime == null ? List.of() : Collections.unmodifiableSet(byTime);
    }
}
