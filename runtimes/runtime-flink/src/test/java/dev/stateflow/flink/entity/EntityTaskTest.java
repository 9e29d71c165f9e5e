package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.flink.loop.LoopChannels;
import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.delivery.Settlement;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.StepFunction;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that were under way to an entity that the build does not have. */
class EntityTaskTest {
    private static final Address GONE = new Address("Gone", 1);
    private static final LoopChannels.Id CHANNEL = new LoopChannels.Id("run", "sample", "graph", 0, 0);

    private final CompiledApplication application = new CompiledApplication("sample", List.of(), List.of(), List.of());
    private final ValueCodec values = Codecs.values(application);
    private final MessageCodec messages = new MessageCodec(application, values);
    private final RecordingHost host = new RecordingHost();
    private final LoopChannel channel = LoopChannels.acquire(CHANNEL);
    private final EntityTask task = task();

    @AfterEach
    void release() {
        LoopChannels.release(CHANNEL);
    }

    private EntityTask task() {
        List<Loop> loops = List.of(new Loop("sample", 1));
        HeadSettings settings =
                new HeadSettings("run", "sample", loops, false, 100, 10, 10, 10, 1_000, 1_000, 1_000_000, "requests");
        RecordState state = new RecordState(new OneValue(), new RecordCodec(application, values));
        Stepper stepper = new Stepper(
                application,
                new StepFunction(application, values),
                new InstancesInPlace(state),
                state,
                new Certainty(application, values),
                new Settlement(10),
                host);
        Heads heads = new Heads(loops, 128, "sample", 0);
        return new EntityTask(
                settings,
                host,
                stepper,
                new Keys(new KeyGroupRange(0, 127), 128),
                new EntityTask.Formats(
                        new RequestFormat(application, values, 1_000_000),
                        new ReplyFormat(application, values, 1_000_000),
                        new DeadLetters(1_000_000),
                        messages),
                channel,
                new Loads(host, channel, heads, 100),
                heads,
                new Calls(new UnregisteredMetricsGroup()));
    }

    private void restore(Message message) {
        task.restore(List.of(new Parcel("Gone/1", Parcel.Kind.MESSAGE, messages.encode(message))));
        task.goOn();
    }

    /** Its caller waits for what nobody can say. */
    @Test
    void aRequestCantBeTakenOver() {
        assertThatThrownBy(() -> restore(
                        new Request(GONE, new Operation.Exists(), new ReturnAddress.Client("r", false, "client/1"))))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a message under way: ")
                .hasMessageContaining("Gone[1]")
                .hasMessageContaining("flink stop --drain");
    }

    @Test
    void anAnswerIsDropped() {
        restore(new Reply(new ReturnAddress.Instance(GONE, 1), new Outcome.Value(5)));
        assertThat(host.sent).isEmpty();
        assertThat(host.emitted).isEmpty();
        assertThat(task.waiting()).isEmpty();
    }

    private static final class RecordingHost extends NoHost {
        private final List<Outgoing> emitted = new ArrayList<>();
        private final List<Parcel> sent = new ArrayList<>();
        private String key = "";

        RecordingHost() {
            super("");
        }

        @Override
        public String currentKey() {
            return key;
        }

        @Override
        public void currentKey(String current) {
            key = current;
        }

        @Override
        public void emit(Outgoing outgoing) {
            emitted.add(outgoing);
        }

        @Override
        public void send(String loop, Parcel parcel) {
            sent.add(parcel);
        }

        @Override
        public void goOnLater() {
            // the test goes on
        }
    }
}
