package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.message.Address;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final int GROUPS = 128;
    private static final int PARALLELISM = 5;

    private static Keys keys(int subtask) {
        return new Keys(
                KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(GROUPS, PARALLELISM, subtask), GROUPS);
    }

    @Test
    void everyInstanceIsOwnedByTheSubtaskThatFlinkSendsItsMessagesTo() {
        for (int i = 0; i < 1_000; i++) {
            String key = keys(0).of(new Address("Item", "item " + i));
            int owner = KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, PARALLELISM);
            for (int subtask = 0; subtask < PARALLELISM; subtask++) {
                assertThat(keys(subtask).isOwn(key)).isEqualTo(subtask == owner);
            }
        }
    }

    @Test
    void everySubtaskCanBeReached() {
        for (int subtask = 0; subtask < PARALLELISM; subtask++) {
            String key = Keys.ofSubtask(subtask, GROUPS, PARALLELISM);
            assertThat(KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, PARALLELISM))
                    .isEqualTo(subtask);
        }
    }
}
