package dev.stateflow.conformance.step;

import dev.stateflow.runtime.core.message.Address;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Simulated time: it stands still but for jumps to what is due next. */
final class Clock {
    private long now = 1_700_000_000_000L;
    private final Map<Address, Long> dues = new HashMap<>();
    private final TreeMap<Long, Set<Address>> byTime = new TreeMap<>();

    /** Epoch milliseconds. */
    long now() {
        return now;
    }

    /** Notes when an instance wants to be woken. */
    void wants(Address instance, OptionalLong due) {
        Long before = dues.remove(instance);
        if (before != null) {
            byTime.computeIfPresent(before, (time, instances) -> {
                instances.remove(instance);
                return instances.isEmpty() ? null : instances;
            });
        }
        if (due.isPresent()) {
            dues.put(instance, due.getAsLong());
            byTime.computeIfAbsent(due.getAsLong(), time -> new LinkedHashSet<>())
                    .add(instance);
        }
    }

    /** Jumps to the next time that an instance waits for; gives that instance, or empty if none waits. */
    Optional<Address> skip() {
        Map.Entry<Long, Set<Address>> next = byTime.firstEntry();
        if (next == null || next.getKey() == Long.MAX_VALUE) {
            return Optional.empty();
        }
        now = Math.max(now, next.getKey());
        Address instance = next.getValue().iterator().next();
        wants(instance, OptionalLong.empty());
        return Optional.of(instance);
    }
}
