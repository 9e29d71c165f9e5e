package dev.stateflow.flink.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate();
    private final Object channel = new Object();

    @Test
    void isClosedWhileAnySubtaskHasTooMuchToDo() {
        gate.report(channel, new Load(1, true));
        gate.report(channel, new Load(2, true));
        CompletableFuture<Void> opened = gate.whenOpen();
        gate.report(channel, new Load(1, false));
        assertThat(gate.isOpen()).isFalse();
        assertThat(opened).isNotDone();
        gate.report(channel, new Load(2, false));
        assertThat(gate.isOpen()).isTrue();
        assertThat(opened).isCompleted();
    }

    @Test
    void whatSomebodyHeardWhoIsGoneKeepsNobodyWaiting() {
        gate.report(channel, new Load(1, true));
        CompletableFuture<Void> opened = gate.whenOpen();
        gate.forget(channel);
        assertThat(gate.isOpen()).isTrue();
        assertThat(opened).isCompleted();
    }

    @Test
    void closesAgain() {
        gate.report(channel, new Load(1, true));
        gate.report(channel, new Load(1, false));
        gate.report(channel, new Load(1, true));
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.whenOpen()).isNotDone();
    }

    @Test
    void loadsHaveBytes() {
        assertThat(Load.decode(new Load(70_000, true).encode())).isEqualTo(new Load(70_000, true));
    }
}
