package dev.stateflow.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The clock of a registry, and the calls that are scheduled by it. */
final class Agenda {
    private record Entry(Instant due, long id, Runnable call) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = due.compareTo(other.due);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    private final TreeSet<Entry> entries = new TreeSet<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long nextId;

    Instant now() {
        return now;
    }

    /** When the next call is due; empty if none is scheduled, or only ones for the end of time. */
    Optional<Instant> nextDue() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.first().due()).filter(d -> d.isBefore(Instant.MAX));
    }

    long schedule(Duration delay, Runnable call) {
        long id = nextId++;
        entries.add(new Entry(delay.isNegative() ? now : later(delay), id, call));
        return id;
    }

    boolean cancel(long id) {
        return entries.removeIf(entry -> entry.id() == id);
    }

    /** Moves the time forward, and runs what is due until then. */
    void advance(Duration duration) {
        pass(later(duration), Long.MAX_VALUE);
    }

    /** Moves the time forward, not at all by a negative duration, and runs what falls due on the way; of what is due at the end, what was scheduled before. */
    void sleep(Duration duration) {
        pass(duration.isNegative() ? now : later(duration), nextId++);
    }

    private void pass(Instant end, long before) {
        while (isDue(end, before)) {
            Entry next = entries.first();
            entries.remove(next);
            moveTo(next.due());
            run(next.call());
        }
        moveTo(end);
    }

    private boolean isDue(Instant end, long before) {
        if (nextDue().isEmpty()) {
            return false;
        }
        Entry first = entries.first();
        return first.due().isBefore(end) || (first.due().equals(end) && first.id() < before);
    }

    /** What scheduled calls have thrown since this was last asked. */
    List<Throwable> takeFailures() {
        List<Throwable> taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    private void run(Runnable call) {
        try {
            call.run();
        } catch (Throwable thrown) { // nobody waits for the call: EntityRegistry.advance tells
            failures.add(thrown);
        }
    }

    /** A call that sleeps may have moved the time further already. */
    private void moveTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    private Instant later(Duration duration) {
        Duration left = Duration.between(now, Instant.MAX);
        return duration.compareTo(left) > 0 ? Instant.MAX : now.plus(duration);
    }
}
