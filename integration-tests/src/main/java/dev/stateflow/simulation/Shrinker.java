package dev.stateflow.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes a failing schedule short: leaves out requests, then faults one by one, then other steps, as long as it goes on failing. What is left out of the script is done by the
 * run itself, in a fixed order and without faults, so the steps that remain are those that matter.
 */
final class Shrinker {
    private static final int MOST_RUNS = 1_500;

    private final Explorer explorer;
    private final Scenario scenario;
    private int runs;

    Shrinker(Explorer explorer, Scenario scenario) {
        this.explorer = explorer;
        this.scenario = scenario;
    }

    Explorer.Failure shrink(long seed) {
        Run first = explorer.run(Schedule.of(seed), true);
        Schedule schedule = Schedule.of(seed).with(first.trace());
        if (!fails(schedule)) {
            return new Explorer.Failure(Schedule.of(seed), first);
        }
        boolean shorter = true;
        while (shorter && runs < MOST_RUNS) {
            int before = size(schedule);
            schedule = withoutFaults(withoutRequests(schedule));
            for (int chunk = steps(schedule).size() / 2; chunk > 0; chunk /= 2) {
                schedule = withoutChunks(schedule, chunk);
            }
            shorter = size(schedule) < before;
        }
        return new Explorer.Failure(schedule, explorer.run(schedule, true));
    }

    private Schedule withoutRequests(Schedule schedule) {
        Schedule shortest = schedule;
        for (ClientCall call : scenario.calls(new Random(schedule.seed()))) {
            Set<String> without = new HashSet<>(shortest.without());
            if (without.add(call.id()) && fails(shortest.without(without))) {
                shortest = shortest.without(without);
            }
        }
        return shortest;
    }

    private Schedule withoutFaults(Schedule schedule) {
        Schedule shortest = schedule;
        for (int i = steps(shortest).size() - 1; i >= 0; i--) {
            if (steps(shortest).get(i).startsWith(Schedule.FAULT)) {
                shortest = without(shortest, i, 1);
            }
        }
        return shortest;
    }

    private Schedule withoutChunks(Schedule schedule, int chunk) {
        Schedule shortest = schedule;
        for (int end = steps(shortest).size(); end > 0; end -= chunk) {
            int begin = Math.max(0, end - chunk);
            shortest = without(shortest, begin, end - begin);
        }
        return shortest;
    }

    private Schedule without(Schedule schedule, int begin, int count) {
        List<String> fewer = new ArrayList<>(steps(schedule));
        fewer.subList(begin, begin + count).clear();
        return fails(schedule.with(fewer)) ? schedule.with(fewer) : schedule;
    }

    private boolean fails(Schedule schedule) {
        return runs++ < MOST_RUNS && !explorer.run(schedule, false).violations().isEmpty();
    }

    private static List<String> steps(Schedule schedule) {
        List<String> script = schedule.script();
        return script == null ? List.of() : script;
    }

    private static int size(Schedule schedule) {
        return steps(schedule).size() - schedule.without().size();
    }
}
