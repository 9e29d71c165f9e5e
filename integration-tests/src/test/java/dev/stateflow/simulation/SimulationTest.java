package dev.stateflow.simulation;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario on every binding, over many schedules. A failure prints its seed and its shortest schedule; {@code -Dseed=} runs one seed again, {@code -Dscenario=} and
 * {@code -Dbinding=} pick, {@code -Dstateflow.simulation.schedules=} says how many schedules there are in all.
 */
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("stateflow.simulation.schedules", 6_000);

    @TestFactory
    List<DynamicTest> everyScheduleEndsRight() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Scenario> scenarios = new Programs()
                .scenarios().stream()
                        .filter(s -> s.name().equals(System.getProperty("scenario", s.name())))
                        .toList();
        for (Scenario scenario : scenarios) {
            for (Bindings binding : Bindings.values()) {
                if (binding.name().equals(System.getProperty("binding", binding.name()))) {
                    tests.add(DynamicTest.dynamicTest(
                            scenario.name() + " on " + binding, () -> explore(scenario, binding)));
                }
            }
        }
        return tests;
    }

    private static void explore(Scenario scenario, Bindings binding) {
        Explorer explorer = new Explorer(scenario, binding);
        Long seed = Long.getLong("seed");
        int share = Math.max(1, SCHEDULES / (7 * Bindings.values().length));
        long first = Long.getLong("stateflow.simulation.seed", 1);
        (seed == null ? explorer.explore(first, share) : explorer.explore(seed, 1))
                .ifPresent(failing -> fail(explorer.describe(explorer.shrink(failing))));
    }
}
