package dev.stateflow.runtime.core.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InFlightCall;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.shop.Sleeper;
import dev.stateflow.runtime.core.step.TestNetwork.Mode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that nobody waits for begin at their time, or are taken back. */
class ScheduledCallsTest {
    private static final Address DORA = new Address("Sleeper", "dora");

    private static TestNetwork start(Mode mode) {
        TestNetwork network = new TestNetwork(mode);
        network.create(new Sleeper("dora"));
        return network;
    }

    private static ScheduledCall later(TestNetwork network, int millis) {
        return (ScheduledCall)
                Objects.requireNonNull(network.value(DORA, "later(I)Ldev/stateflow/api/ScheduledCall;", millis));
    }

    private static void wake(TestNetwork network, long now) {
        network.now = now;
        network.deliver(new Wake(DORA));
        network.run();
    }

    private static Object cancel(TestNetwork network, ScheduledCall call) {
        return network.request(DORA, new Operation.Cancel(call.id()));
    }

    private static Object naps(TestNetwork network) {
        return Objects.requireNonNull(network.value(DORA, "naps()Ljava/util/List;"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void beginOnceInTheOrderOfTheirTimes(Mode mode) {
        TestNetwork network = start(mode);
        long start = network.now;
        later(network, 30);
        later(network, 10);
        later(network, 0);
        later(network, 20);
        assertThat(naps(network)).isEqualTo(List.of());
        assertThat(network.record(DORA).nextDue()).hasValue(start);
        wake(network, start + 9);
        assertThat(naps(network)).isEqualTo(List.of(0));
        wake(network, start + 25);
        wake(network, start + 25);
        assertThat(naps(network)).isEqualTo(List.of(0, -10, -20));
        wake(network, start + 1_000);
        assertThat(naps(network)).isEqualTo(List.of(0, -10, -20, -30));
        InstanceRecord record = network.record(DORA);
        assertThat(record.continuations()).isEmpty();
        assertThat(record.timers()).isEmpty();
        assertThat(network.unheard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void failuresAreSentToNobodyOnce(Mode mode) {
        TestNetwork network = start(mode);
        ScheduledCall call = later(network, 13);
        wake(network, network.now + 13);
        wake(network, network.now + 13);
        assertThat(naps(network)).isEqualTo(List.of(-13));
        assertThat(network.unheard).singleElement().satisfies(reply -> {
            assertThat(reply.to()).isEqualTo(new ReturnAddress.Nobody(DORA, call.id()));
            assertThat(((Outcome.Failure) reply.outcome()).exception()).hasMessage("unlucky");
        });
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void areCancelledOnce(Mode mode) {
        TestNetwork network = start(mode);
        ScheduledCall first = later(network, 10);
        ScheduledCall second = later(network, 10);
        assertThat(first).isNotEqualTo(second);
        assertThat(cancel(network, first)).isEqualTo(new Outcome.Value(true));
        assertThat(cancel(network, first)).isEqualTo(new Outcome.Value(false));
        wake(network, network.now + 10);
        assertThat(cancel(network, second)).isEqualTo(new Outcome.Value(false));
        assertThat(naps(network)).isEqualTo(List.of(-10));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void belongToTheRecordOfADeletedInstanceToo(Mode mode) {
        TestNetwork network = start(mode);
        ScheduledCall cancelled = later(network, 10);
        later(network, 10);
        network.request(DORA, new Operation.Delete());
        assertThat(cancel(network, cancelled)).isEqualTo(new Outcome.Value(true));
        assertThat(network.record(DORA).inFlight()).singleElement().matches(InFlightCall::isScheduled);
        wake(network, network.now + 10);
        assertThat(network.record(DORA).inFlight()).isEmpty();
        assertThat(network.unheard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void clientsScheduleCallsOfMethods(Mode mode) {
        TestNetwork network = start(mode);
        Operation.Invoke nap = new Operation.Invoke("nap(I)I", List.of(4));
        ScheduledCall first = schedule(network, nap, 10);
        ScheduledCall second = schedule(network, nap, 20);
        schedule(network, new Operation.Invoke("none()V", List.of()), 15);
        assertThat(network.record(DORA).scheduled()).isEqualTo(3);
        assertThat(cancel(network, second)).isEqualTo(new Outcome.Value(true));
        assertThat(cancel(network, second)).isEqualTo(new Outcome.Value(false));
        wake(network, network.now + 10);
        assertThat(naps(network)).isEqualTo(List.of());
        assertThat(cancel(network, first)).as("it sleeps").isEqualTo(new Outcome.Value(false));
        wake(network, network.now + 10);
        assertThat(naps(network)).isEqualTo(List.of(4));
        assertThat(network.unheard)
                .singleElement()
                .satisfies(reply -> assertThat(((Outcome.Failure) reply.outcome()).exception())
                        .hasMessage("Sleeper has no member none()V"));
        schedule(network, nap, 5);
        network.request(DORA, new Operation.Delete());
        wake(network, network.now + 5);
        assertThat(network.unheard)
                .last()
                .satisfies(reply -> assertThat(((Outcome.Failure) reply.outcome()).exception())
                        .isInstanceOf(EntityNotFoundException.class));
        assertThat(network.request(DORA, new Operation.Schedule(nap, 5))).isInstanceOf(Outcome.Failure.class);
        assertThat(network.record(DORA).timers()).isEmpty();
    }

    private static ScheduledCall schedule(TestNetwork network, Operation.Invoke call, long delay) {
        Outcome outcome = network.request(DORA, new Operation.Schedule(call, delay));
        return (ScheduledCall) Objects.requireNonNull(((Outcome.Value) outcome).value());
    }

    @Test
    void onlyScheduledCallsAreCancelled() {
        TestNetwork network = start(Mode.AS_BYTES);
        network.messages.add(
                new Request(DORA, new Operation.Invoke("nap(I)I", List.of(5)), new ReturnAddress.Client("nap")));
        network.run();
        long waiting = network.record(DORA).continuations().iterator().next().callId();
        for (long id : new long[] {waiting, waiting + 1, -1}) {
            assertThat(network.request(DORA, new Operation.Cancel(id))).isEqualTo(new Outcome.Value(false));
        }
        wake(network, network.now + 5);
        assertThat(network.answers).containsEntry("nap", new Outcome.Value(1));
        assertThat(network.request(new Address("Sleeper", "nobody"), new Operation.Cancel(0)))
                .isEqualTo(new Outcome.Value(false));
    }

    @Test
    void outsideOfAnApplicationTheyCantBeCancelled() {
        ScheduledCall call = later(start(Mode.IN_MEMORY), 10);
        assertThat(call.toString()).startsWith("scheduled call 0 of ");
        assertThatThrownBy(call::cancel).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodySendsRequests() {
        TestNetwork network = start(Mode.IN_MEMORY);
        Request request = new Request(DORA, new Operation.Exists(), new ReturnAddress.Nobody(DORA, 0));
        assertThatThrownBy(() -> network.deliver(request)).isInstanceOf(IllegalArgumentException.class);
    }
}
