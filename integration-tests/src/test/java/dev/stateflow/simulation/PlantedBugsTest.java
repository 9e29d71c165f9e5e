package dev.stateflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checker finds errors: each that is planted, on each binding that can have it. */
class PlantedBugsTest {
    private static final int MOST_SCHEDULES = 3_000;

    private static Map<Bug, List<Bindings>> planted() {
        Map<Bug, List<Bindings>> planted = new LinkedHashMap<>();
        planted.put(Bug.REPLY_BEFORE_COMMIT, List.of(Bindings.LOG, Bindings.CHECKPOINT));
        planted.put(Bug.NO_DEDUPLICATION, List.of(Bindings.values()));
        planted.put(Bug.ONLY_THE_HIGHEST_REQUEST, List.of(Bindings.UNORDERED_QUEUE));
        planted.put(
                Bug.LOST_TIMER,
                List.of(Bindings.LOG, Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE, Bindings.CHECKPOINT));
        planted.put(Bug.LOST_SCHEDULED_CALL, List.of(Bindings.values()));
        planted.put(Bug.DOUBLED_SCHEDULED_CALL, List.of(Bindings.values()));
        planted.put(Bug.CANCELLED_IN_VAIN, List.of(Bindings.values()));
        planted.put(Bug.UNFENCED_WRITE, List.of(Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE));
        planted.put(Bug.STALE_READ, List.of(Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE));
        planted.put(Bug.OUTBOX_TRIMMED_EARLY, List.of(Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE));
        planted.put(Bug.ACKNOWLEDGED_EARLY, List.of(Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE));
        planted.put(Bug.LATE_REPLY_DELIVERED, List.of(Bindings.FIFO_QUEUE, Bindings.UNORDERED_QUEUE, Bindings.LOSSY));
        planted.put(Bug.NO_REPETITION, List.of(Bindings.LOSSY));
        planted.put(Bug.MESSAGE_NOT_IN_CHECKPOINT, List.of(Bindings.CHECKPOINT));
        planted.put(Bug.MESSAGES_SURVIVE_ROLLBACK, List.of(Bindings.CHECKPOINT));
        return planted;
    }

    @TestFactory
    List<DynamicTest> everyPlantedBugIsFound() throws IOException {
        List<Scenario> scenarios = new Programs().scenarios();
        List<DynamicTest> tests = new ArrayList<>();
        planted()
                .forEach((bug, bindings) -> bindings.forEach(binding -> tests.add(
                        DynamicTest.dynamicTest(bug + " on " + binding, () -> isFound(scenarios, bug, binding)))));
        return tests;
    }

    private static void isFound(List<Scenario> scenarios, Bug bug, Bindings binding) {
        for (int seed = 1; seed <= MOST_SCHEDULES; seed += 50) {
            for (Scenario scenario : scenarios) {
                Explorer explorer = new Explorer(scenario, binding, Set.of(bug));
                OptionalLong failing = explorer.explore(seed, 50);
                if (failing.isPresent()) {
                    // it is the planted error that was found, and not one of the model
                    Schedule schedule = Schedule.of(failing.getAsLong());
                    assertThat(new Explorer(scenario, binding)
                                    .run(schedule, false)
                                    .violations())
                            .isEmpty();
                    return;
                }
            }
        }
        throw new AssertionError(bug + " is not found in " + MOST_SCHEDULES + " schedules of each scenario");
    }

    @Test
    void aFailureIsShortReadableAndRepeatable() throws IOException {
        Scenario bank = new BankScenario(new Programs());
        Explorer explorer = new Explorer(bank, Bindings.FIFO_QUEUE, Set.of(Bug.OUTBOX_TRIMMED_EARLY));
        Explorer.Failure failure =
                explorer.shrink(explorer.explore(1, MOST_SCHEDULES).orElseThrow());
        assertThat(failure.faults()).as(explorer.describe(failure)).isEqualTo(1);
        String text = explorer.describe(failure);
        assertThat(text)
                .contains("bank on FIFO_QUEUE with [OUTBOX_TRIMMED_EARLY], seed ")
                .contains("violated: ")
                .containsPattern("! worker \\d crashes before it sends");
        assertThat(explorer.describe(new Explorer.Failure(failure.schedule(), explorer.run(failure.schedule(), true))))
                .isEqualTo(text);
    }
}
