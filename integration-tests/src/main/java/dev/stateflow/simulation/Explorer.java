package dev.stateflow.simulation;

import java.util.OptionalLong;
import java.util.Set;

/** Runs many schedules of a scenario on a binding. */
public final class Explorer {
    private final Scenario scenario;
    private final Bindings binding;
    private final Set<Bug> bugs;
    private long steps;

    /** Without planted errors. */
    public Explorer(Scenario scenario, Bindings binding) {
        this(scenario, binding, Set.of());
    }

    /** With planted errors. */
    public Explorer(Scenario scenario, Bindings binding, Set<Bug> bugs) {
        this.scenario = scenario;
        this.binding = binding;
        this.bugs = Set.copyOf(bugs);
    }

    /** Runs one schedule. */
    public Run run(Schedule schedule, boolean traced) {
        return Simulation.run(scenario, binding, bugs, schedule, traced);
    }

    /** How many steps all explored runs took together. */
    public long steps() {
        return steps;
    }

    /** Runs the schedules of {@code count} seeds; gives the first that fails. */
    public OptionalLong explore(long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Run run = run(Schedule.of(seed), false);
            steps += run.steps();
            if (!run.violations().isEmpty()) {
                return OptionalLong.of(seed);
            }
        }
        return OptionalLong.empty();
    }

    /** The failure of a seed, as short as it gets. */
    public Failure shrink(long seed) {
        return new Shrinker(this, scenario).shrink(seed);
    }

    /** A failure as a reader wants it. */
    public String describe(Failure failure) {
        StringBuilder text = new StringBuilder();
        text.append(scenario.name()).append(" on ").append(binding).append(bugs.isEmpty() ? "" : " with " + bugs);
        text.append(", seed ").append(failure.schedule().seed()).append(":\n");
        failure.run()
                .violations()
                .forEach(v -> text.append("  violated: ").append(v).append('\n'));
        text.append("The shortest schedule found (faults are marked by !), without the requests ")
                .append(failure.schedule().without().stream().sorted().toList())
                .append(":\n");
        int number = 0;
        for (String line : failure.run().trace()) {
            text.append(String.format("%4d %s%n", number++, line));
        }
        return text.toString();
    }

    /**
     * A schedule that fails.
     *
     * @param schedule what was decided
     * @param run what it showed, with its trace
     */
    public record Failure(Schedule schedule, Run run) {
        /** How many faults it needs. */
        public long faults() {
            return run.trace().stream()
                    .filter(line -> line.startsWith(Schedule.FAULT))
                    .count();
        }
    }
}
