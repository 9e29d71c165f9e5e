package dev.stateflow.runtime.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import dev.stateflow.runtime.core.shop.Sleeper;
import dev.stateflow.runtime.core.step.TestNetwork.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time is an input of the step: nothing happens before a wake, and what a wake does depends on record and time alone. */
class TimersTest {
    private static final Address DORA = new Address("Sleeper", "dora");
    private static final Wake WAKE = new Wake(DORA);

    private static TestNetwork start(Mode mode) {
        TestNetwork network = new TestNetwork(mode);
        assertThat(network.create(new Sleeper("dora"))).isEqualTo(new Outcome.Value(null));
        return network;
    }

    private static void nap(TestNetwork network, String id, int millis) {
        network.messages.add(
                new Request(DORA, new Operation.Invoke("nap(I)I", List.of(millis)), new ReturnAddress.Client(id)));
        network.run();
    }

    private static void wake(TestNetwork network, long now) {
        network.now = now;
        network.deliver(WAKE);
        network.run();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void sleepsUntilAWakeAfterItsTime(Mode mode) {
        TestNetwork network = start(mode);
        long start = network.now;
        nap(network, "a", 100);
        assertThat(network.record(DORA).nextDue()).hasValue(start + 100);
        wake(network, start + 99);
        assertThat(network.answers).doesNotContainKey("a");
        assertThat(network.record(DORA).changed()).isFalse();
        wake(network, start + 100);
        assertThat(network.answers).containsEntry("a", new Outcome.Value(1));
        assertThat(network.record(DORA).nextDue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void oneWakeFiresAllThatIsDueInOrder(Mode mode) {
        TestNetwork network = start(mode);
        long start = network.now;
        nap(network, "a", 30);
        nap(network, "b", 10);
        nap(network, "c", 20);
        nap(network, "d", 10);
        nap(network, "e", 40);
        wake(network, start + 35);
        assertThat(network.value(DORA, "naps()Ljava/util/List;")).isEqualTo(List.of(10, 10, 20, 30));
        assertThat(network.answers)
                .containsEntry("b", new Outcome.Value(1))
                .containsEntry("d", new Outcome.Value(2))
                .doesNotContainKey("e");
        assertThat(network.record(DORA).nextDue()).hasValue(start + 40);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void repeatedWakesDoNothing(Mode mode) {
        TestNetwork network = start(mode);
        nap(network, "a", 5);
        wake(network, network.now + 5);
        wake(network, network.now);
        wake(network, network.now + 100);
        assertThat(network.record(DORA).changed()).isFalse();
        assertThat(network.value(DORA, "naps()Ljava/util/List;")).isEqualTo(List.of(5));
    }

    @Test
    void aWakeForNobodyLeavesNothingBehind() {
        TestNetwork network = new TestNetwork(Mode.IN_MEMORY);
        network.deliver(WAKE);
        assertThat(network.record(DORA).isBlank()).isTrue();
    }

    @Test
    void doesNotSleepForNoTime() {
        TestNetwork network = start(Mode.AS_BYTES);
        assertThat(network.value(DORA, "nap(I)I", 0)).isEqualTo(1);
        assertThat(network.value(DORA, "nap(I)I", -7)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void sleepersOfADeletedInstanceGoOn(Mode mode) {
        TestNetwork network = start(mode);
        nap(network, "a", 5);
        network.request(DORA, new Operation.Delete());
        wake(network, network.now + 5);
        assertThat(network.answers).containsEntry("a", new Outcome.Value(1));
        assertThat(network.record(DORA).exists()).isFalse();
    }

    @Test
    void aCallThatIsNotAnsweredInTimeEnds() {
        TestNetwork network = start(Mode.IN_MEMORY);
        nap(network, "a", 5);
        InstanceRecord record = network.record(DORA);
        Continuation waiting = record.continuations().iterator().next();
        record.stop(waiting.callId());
        record.start(new Timer(waiting.callId(), 7, new Timer.EndWait(DORA, "nap(I)I", 7)));
        wake(network, 7);
        Outcome.Failure failure = (Outcome.Failure) Objects.requireNonNull(network.answers.get("a"));
        assertThat(failure.exception())
                .isInstanceOf(CallTimeoutException.class)
                .hasMessage("Sleeper[dora].nap() has not answered within 7 ms");
        assertThat(record.continuations()).isEmpty();
    }

    @Test
    void outcomesForClientsAreForgottenByAge() {
        StepOptions options = StepOptions.DEFAULT.withClientRetention(Duration.ofMillis(100));
        TestNetwork network = new TestNetwork(Mode.AS_BYTES, options.with(BorderPolicy.ENCODED_BY_BINDING));
        network.create(new Sleeper("dora"));
        nap(network, "a", 0);
        network.now += 100;
        nap(network, "a", 0);
        assertThat(network.value(DORA, "naps()Ljava/util/List;")).isEqualTo(List.of(0));
        network.now += 101;
        nap(network, "a", 0);
        assertThat(network.value(DORA, "naps()Ljava/util/List;")).isEqualTo(List.of(0, 0));
    }

    @Test
    void outcomesForClientsAreForgottenByNumber() {
        StepOptions options = StepOptions.DEFAULT.withClientWindow(2);
        TestNetwork network = new TestNetwork(Mode.AS_BYTES, options.with(BorderPolicy.ENCODED_BY_BINDING));
        network.create(new Sleeper("dora"));
        nap(network, "a", 0);
        nap(network, "b", 0);
        nap(network, "a", 0);
        assertThat(network.record(DORA).served().finished()).containsOnlyKeys("a", "b");
        nap(network, "c", 0);
        nap(network, "a", 0);
        assertThat(network.value(DORA, "naps()Ljava/util/List;")).isEqualTo(List.of(0, 0, 0, 0));
    }

    @Test
    void durationsAreRoundedUpAndDoNotOverflow() {
        assertThat(Times.millis(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(Times.millis(Duration.ofNanos(1_000_001))).isEqualTo(2);
        assertThat(Times.millis(Duration.ofMillis(1_500))).isEqualTo(1_500);
        assertThat(Times.millis(Duration.ofNanos(-1))).isZero();
        assertThat(Times.millis(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(Times.after(10, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(Times.after(10, 5)).isEqualTo(15);
    }
}
