package dev.stateflow.simulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about a run.
 *
 * @param seed what requests, and without a script all choices, are drawn from
 * @param script the steps to take, as a trace has them; those that are not possible are left out, and what is left at the end goes on without faults. Null to draw the steps
 * @param without requests of clients that are left out, by id
 */
public record Schedule(long seed, @Nullable List<String> script, Set<String> without) {
    /** What a step that is a fault begins with in traces and scripts; others begin with blanks. */
    public static final String FAULT = "! ";

    public Schedule {
        script = script == null ? null : List.copyOf(script);
        without = Set.copyOf(without);
    }

    /** The schedule that a seed draws. */
    public static Schedule of(long seed) {
        return new Schedule(seed, null, Set.of());
    }

    /** This one with a script. */
    public Schedule with(List<String> steps) {
        return new Schedule(seed, steps, without);
    }

    /** This one with fewer requests. */
    public Schedule without(Set<String> requests) {
        return new Schedule(seed, script, requests);
    }
}
