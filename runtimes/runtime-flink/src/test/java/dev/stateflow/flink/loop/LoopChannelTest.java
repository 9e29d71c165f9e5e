package dev.stateflow.flink.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stateflow.flink.flow.Gate;
import dev.stateflow.flink.flow.Load;
import dev.stateflow.flink.stream.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopChannelTest {
    private final Gate gate = new Gate();
    private final LoopChannel channel = new LoopChannel(gate);

    private static Parcel parcel(String key) {
        return new Parcel(key, Parcel.Kind.MESSAGE, new byte[0]);
    }

    private static List<String> keys(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::key).toList();
    }

    private List<String> take(int most) {
        List<Parcel> taken = new ArrayList<>();
        channel.take(most, taken);
        return keys(taken);
    }

    @Test
    void theLogHoldsWhatIsNotHandledAndWhatArrivesBeforeTheBarrier() {
        channel.put(parcel("handled"));
        assertThat(take(1)).containsExactly("handled");
        channel.put(parcel("queued"));
        channel.open(1, List.of(parcel("own")));
        channel.put(parcel("later"));
        assertThat(take(2)).containsExactly("queued", "later");
        assertThat(keys(channel.close(1))).containsExactly("own", "queued", "later");
        channel.put(parcel("after"));
        assertThat(take(1)).containsExactly("after");
    }

    @Test
    void signalsReachTheHeadAndNoCheckpoint() {
        Parcel signal = new Parcel("signal", Parcel.Kind.SIGNAL, new byte[0]);
        channel.put(signal);
        channel.open(1, List.of());
        channel.put(signal);
        channel.put(parcel("message"));
        assertThat(keys(channel.close(1))).containsExactly("message");
        assertThat(take(3)).containsExactly("signal", "signal", "message");
    }

    @Test
    void twoCheckpointsAtATimeHaveALogEach() {
        channel.open(1, List.of());
        channel.put(parcel("a"));
        channel.open(2, List.of());
        channel.put(parcel("b"));
        assertThat(keys(channel.close(1))).containsExactly("a", "b");
        assertThat(keys(channel.close(2))).containsExactly("a", "b");
    }

    @Test
    void aTailWithoutItsHeadFails() {
        channel.open(1, List.of());
        channel.drop(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> channel.close(1))
                .withMessageContaining("they must share a slot");
    }

    @Test
    void theHeadIsWokenOnceUntilItRests() {
        AtomicInteger woken = new AtomicInteger();
        channel.put(parcel("a"));
        channel.attachHead(woken::incrementAndGet);
        channel.put(parcel("b"));
        assertThat(woken).hasValue(1);
        take(1);
        channel.rest();
        assertThat(woken).hasValue(2);
        take(1);
        channel.rest();
        assertThat(woken).hasValue(2);
        channel.put(parcel("c"));
        assertThat(woken).hasValue(3);
    }

    @Test
    void aHeadThatEndsIsNotWokenAgain() {
        channel.attachHead(() -> {
            throw new RejectedExecutionException("closed");
        });
        channel.put(parcel("a"));
        channel.put(parcel("b"));
        assertThat(channel.size()).isEqualTo(2);
    }

    @Test
    void loadsGoToTheGateAndIntoNoLog() {
        channel.open(1, List.of());
        channel.put(new Parcel("~1", Parcel.Kind.LOAD, new Load(1, true).encode()));
        assertThat(gate.isOpen()).isFalse();
        assertThat(channel.close(1)).isEmpty();
        assertThat(channel.size()).isZero();
    }
}
