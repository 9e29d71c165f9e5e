package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static final int GROUPS = 128;
    private static final Loop ITEM = new Loop("Item", 2);
    private static final Loop USER = new Loop("User", 3);

    @Test
    void headsOfAllLoopsAreNumbered() {
        assertThat(Heads.of(List.of(ITEM, USER), GROUPS, "Item", 1, 2).own()).isEqualTo(1);
        Heads heads = Heads.of(List.of(ITEM, USER), GROUPS, "User", 2, 3);
        assertThat(heads.own()).isEqualTo(4);
        assertThat(heads.count()).isEqualTo(5);
    }

    @Test
    void aLoopWithTheMostSubtasksHasOneInEachSlot() {
        assertThat(Heads.of(List.of(ITEM, USER), GROUPS, "Item", 0, 2).everywhere())
                .containsExactly(2, 3, 4);
    }

    @Test
    void loopsThatAskAlikeGetAlike() {
        Heads heads = Heads.of(List.of(ITEM, new Loop("User", 2)), GROUPS, "User", 0, 5);
        assertThat(heads.own()).isEqualTo(5);
        assertThat(heads.count()).isEqualTo(10);
    }

    @Test
    void otherwiseAParallelismThatChangesIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Heads.of(List.of(ITEM, USER), GROUPS, "User", 0, 2))
                .withMessageContaining("the scheduler has given User a parallelism of 2");
    }
}
