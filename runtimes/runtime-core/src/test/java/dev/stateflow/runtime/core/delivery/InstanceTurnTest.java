package dev.stateflow.runtime.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.Shop;
import dev.stateflow.runtime.core.shop.User;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceTurnTest {
    private static final Address ANN = new Address("User", "ann");

    private final ValueCodec values = Codecs.values(Shop.APPLICATION);
    private final MessageCodec messages = new MessageCodec(Shop.APPLICATION, values);
    private final StepFunction steps =
            new StepFunction(Shop.APPLICATION, values, StepOptions.DEFAULT.with(BorderPolicy.ENCODED_BY_BINDING));
    private final InstanceTurns turns = new InstanceTurns(steps, new RecordCodec(Shop.APPLICATION, values), messages);

    private StoredInstance created() {
        InstanceTurn turn = turns.begin(ANN, null);
        turn.handle(steps.creation(new User("ann"), new ReturnAddress.Client("new")), 0);
        assertThat(turn.expectedVersion()).isZero();
        turn.toStore();
        return turn.trimmed();
    }

    private static Request call(String id, String member, @Nullable Object... arguments) {
        return new Request(ANN, new Operation.Invoke(member, Arrays.asList(arguments)), new ReturnAddress.Client(id));
    }

    private static Request buy(String id) {
        return call(id, "buy(LItem;I)Z", References.to(Item.Step.STEP, "apple"), 1);
    }

    private static List<Long> numbers(List<OutgoingMessage> outgoing) {
        return outgoing.stream().map(OutgoingMessage::sequence).toList();
    }

    @Test
    void aTurnWritesTheRecordWithWhatIsToBeSentAndTrimsItAfterwards() {
        StoredInstance before = created();
        InstanceTurn turn = turns.begin(ANN, before);
        turn.handle(buy("b"), 0);
        assertThat(turn.needsWrite()).isTrue();
        assertThat(turn.expectedVersion()).isEqualTo(before.version());
        StoredInstance written = turn.toStore();
        assertThat(written.version()).isEqualTo(before.version() + 1);
        assertThat(written.outbox()).isEqualTo(turn.outgoing());
        Message price = messages.decode(turn.outgoing().get(0).bytes());
        assertThat(price.target()).isEqualTo(new Address("Item", "apple"));
        assertThat(turn.outgoing().get(0).target()).isEqualTo(price.target());
        assertThat(turn.needsTrim()).isTrue();
        assertThat(turn.trimmed().outbox()).isEmpty();
        assertThat(turn.trimmed().version()).isEqualTo(written.version() + 1);
        assertThatThrownBy(() -> turn.handle(buy("c"), 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRepetitionFinishesTheTurnThatWasCutOffAfterItsWrite() {
        InstanceTurn cutOff = turns.begin(ANN, created());
        cutOff.handle(buy("b"), 0);
        StoredInstance written = cutOff.toStore();
        InstanceTurn again = turns.begin(ANN, written);
        again.handle(buy("b"), 0);
        assertThat(again.needsWrite()).isFalse();
        assertThat(numbers(again.outgoing())).isEqualTo(numbers(cutOff.outgoing()));
        assertThat(again.needsTrim()).isTrue();
        assertThat(again.trimmed().version()).isEqualTo(written.version() + 1);
        assertThat(again.trimmed().outbox()).isEmpty();
    }

    @Test
    void whatAnEarlierTurnLeftUnsentIsSentFirst() {
        InstanceTurn cutOff = turns.begin(ANN, created());
        cutOff.handle(buy("b"), 0);
        InstanceTurn next = turns.begin(ANN, cutOff.toStore());
        next.handle(buy("c"), 0);
        assertThat(next.toStore().outbox()).hasSize(2);
        assertThat(numbers(next.outgoing()))
                .isSorted()
                .startsWith(cutOff.outgoing().get(0).sequence());
    }

    @Test
    void aNumberNamesOneMessageOnly() {
        StoredInstance before = created();
        InstanceTurn repeated = turns.begin(ANN, before);
        repeated.handle(steps.creation(new User("ann"), new ReturnAddress.Client("new")), 0);
        assertThat(repeated.needsWrite()).isFalse();
        assertThat(repeated.needsTrim()).isFalse();
        assertThat(numbers(repeated.outgoing())).containsExactly(OutgoingMessage.NAMELESS);
        assertThat(repeated.outgoing().get(0).client()).isEqualTo("new");
        InstanceTurn next = turns.begin(ANN, before);
        next.handle(buy("b"), 0);
        assertThat(numbers(next.outgoing())).containsExactly(before.nextSequence());
    }

    @Test
    void whatCantBeWrittenFailsAtTheCall() {
        InstanceTurn turn = turns.begin(ANN, created());
        Object lambda = (Runnable) () -> {};
        turn.handle(
                call(
                        "s",
                        "share(LItem;Ljava/util/List;)Ljava/lang/Object;",
                        References.to(Item.Step.STEP, "apple"),
                        new java.util.ArrayList<>(List.of(lambda))),
                0);
        assertThat(turn.record().continuations()).isEmpty();
        Reply reply = (Reply) messages.decode(turn.outgoing().get(0).bytes());
        assertThat(((Outcome.Failure) reply.outcome()).exception()).hasMessageContaining("can't be written");
        assertThat(Objects.requireNonNull(turn.toStore()).outbox()).hasSize(1);
    }
}
