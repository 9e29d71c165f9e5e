package dev.stateflow.runtime.core.step;

import static dev.stateflow.runtime.core.step.TestNetwork.item;
import static dev.stateflow.runtime.core.step.TestNetwork.itemReference;
import static dev.stateflow.runtime.core.step.TestNetwork.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.ServedCaller;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.User;
import dev.stateflow.runtime.core.step.TestNetwork.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeduplicationTest {
    private static final Address APPLE = item("apple");
    private static final Address ANN = user("ann");

    private static TestNetwork shop(Mode mode, Delivery delivery) {
        BorderPolicy border = mode == Mode.IN_MEMORY ? BorderPolicy.COPY : BorderPolicy.ENCODED_BY_BINDING;
        TestNetwork shop =
                new TestNetwork(mode, StepOptions.DEFAULT.with(border).with(delivery));
        shop.create(new Item("apple", 3));
        shop.create(new User("ann"));
        shop.value(APPLE, "updateStock(I)Z", 10);
        return shop;
    }

    private static Request add(long callId, Long... open) {
        return new Request(
                APPLE,
                new Operation.Invoke("updateStock(I)Z", List.of(1)),
                new ReturnAddress.Instance(ANN, callId),
                List.of(open));
    }

    private static int stock(TestNetwork shop) {
        return (Integer) Objects.requireNonNull(shop.value(APPLE, "Item#stock"));
    }

    private static void buy(TestNetwork shop, String id) {
        shop.messages.add(new Request(
                ANN,
                new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2)),
                new ReturnAddress.Client(id)));
    }

    @ParameterizedTest
    @EnumSource
    void anOvertakenRequestTakesEffectOnce(Mode mode) {
        TestNetwork shop = shop(mode, Delivery.AT_LEAST_ONCE);
        shop.deliver(add(7, 4L, 5L));
        shop.deliver(add(5, 4L));
        shop.deliver(add(5, 4L));
        shop.deliver(add(4));
        shop.deliver(add(4));
        shop.deliver(add(7, 4L, 5L));
        shop.messages.clear();
        assertThat(stock(shop)).isEqualTo(13);
    }

    @Test
    void whatTheCallerGaveUpHasNoEffectOnceALaterRequestHasArrived() {
        TestNetwork shop = shop(Mode.AS_BYTES, Delivery.AT_LEAST_ONCE);
        shop.deliver(add(7, 4L, 5L));
        shop.deliver(add(8, 5L));
        shop.deliver(add(4));
        shop.deliver(add(5, 4L));
        shop.messages.clear();
        assertThat(stock(shop)).isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerGoesToTheClientThatAskedLast(Mode mode) {
        TestNetwork shop = shop(mode, Delivery.EXACTLY_ONCE);
        Operation buy = new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2));
        ReturnAddress last = new ReturnAddress.Client("once", true, "second");
        shop.deliver(new Request(ANN, buy, new ReturnAddress.Client("once", true, "first")));
        shop.deliver(new Request(ANN, buy, last));
        while (!(shop.messages.peek() instanceof Reply reply && reply.to() instanceof ReturnAddress.Client)) {
            shop.step();
        }
        assertThat(shop.messages).containsExactly(new Reply(last, new Outcome.Value(true)));
        shop.run();

        ReturnAddress later = new ReturnAddress.Client("once", true, "third");
        shop.deliver(new Request(ANN, buy, later));
        assertThat(shop.messages).containsExactly(new Reply(later, new Outcome.Value(true)));
        shop.run();
        assertThat(stock(shop)).isEqualTo(8);
    }

    @Test
    void inOrderTrafficCostsOneNumberPerCaller() {
        TestNetwork shop = shop(Mode.AS_BYTES, Delivery.AT_LEAST_ONCE);
        for (int i = 0; i < 100; i++) {
            buy(shop, "b" + i);
            shop.run();
        }
        ServedCaller ann = Objects.requireNonNull(shop.record(APPLE).served().caller(ANN));
        assertThat(ann.overdue()).isEmpty();
        assertThat(ann.answers()).isEmpty();
        assertThat(shop.record(ANN).sent().all()).isEmpty();
    }

    @Test
    void requestsNameWhatTheirSenderStillWaitsForFromTheSameTarget() {
        TestNetwork shop = shop(Mode.IN_MEMORY, Delivery.AT_LEAST_ONCE);
        buy(shop, "b0");
        buy(shop, "b1");
        shop.step();
        shop.step();
        Request first = (Request) shop.messages.remove();
        Request second = (Request) shop.messages.remove();
        assertThat(first.open()).isEmpty();
        assertThat(second.open()).containsExactly(((ReturnAddress.Instance) first.returnTo()).callId());
        shop.messages.add(second);
        shop.messages.add(first);
        shop.run();
        assertThat(shop.answers)
                .containsEntry("b0", new Outcome.Value(true))
                .containsEntry("b1", new Outcome.Value(true));
        assertThat(stock(shop)).isEqualTo(6);
    }

    @Test
    void whereMessagesArriveOnceNothingIsRemembered() {
        TestNetwork shop = shop(Mode.IN_MEMORY, Delivery.EXACTLY_ONCE);
        buy(shop, "b0");
        buy(shop, "b1");
        shop.step();
        shop.step();
        assertThat(shop.messages)
                .allSatisfy(m -> assertThat(((Request) m).open()).isSameAs(List.of()));
        assertThat(shop.record(ANN).sent().all()).isEmpty();
        shop.run();
        assertThat(shop.record(APPLE).served().callers()).isEmpty();
    }

    /** Against the definition: a request is served if it was not served before, unless its sender does not wait for it any more. */
    @RepeatedTest(50)
    void anyOrderWithAnyRepetitionsServesWhatIsWaitedForExactlyOnce(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        TestNetwork shop = shop(Mode.AS_BYTES, Delivery.AT_LEAST_ONCE);
        Set<Long> waiting = new TreeSet<>();
        Set<Long> served = new HashSet<>();
        List<Request> copies = new ArrayList<>();
        long nextId = 0;
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(3) == 0 && waiting.size() < 8) {
                Request request = add(nextId, waiting.toArray(Long[]::new));
                waiting.add(nextId);
                nextId += 1 + random.nextInt(3);
                copies.add(request);
            } else if (!copies.isEmpty()) {
                Request copy = copies.get(random.nextInt(copies.size()));
                long id = ((ReturnAddress.Instance) copy.returnTo()).callId();
                shop.messages.clear();
                shop.deliver(copy);
                boolean effect = !shop.messages.isEmpty();
                assertThat(effect && served.contains(id))
                        .as("served twice: " + id)
                        .isFalse();
                assertThat(!effect && !served.contains(id) && waiting.contains(id))
                        .as("not served: " + id)
                        .isFalse();
                if (effect) {
                    served.add(id);
                    waiting.remove(id);
                }
            }
        }
        shop.messages.clear();
        assertThat(stock(shop)).isEqualTo(10 + served.size());
        ServedCaller ann = Objects.requireNonNull(shop.record(APPLE).served().caller(ANN));
        assertThat(ann.overdue().size()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void whereRepliesGetLostTheyAreKeptUntilTheCallerHasThem(Mode mode) {
        TestNetwork shop = shop(mode, Delivery.UNRELIABLE);
        shop.deliver(add(4));
        Message first = shop.messages.remove();
        shop.deliver(add(4));
        assertThat(shop.messages).containsExactly(first);
        shop.messages.clear();
        shop.deliver(add(6, 4L));
        shop.deliver(add(4));
        assertThat(shop.messages).contains(first);
        shop.messages.clear();
        shop.deliver(add(9, 6L));
        shop.messages.clear();
        shop.deliver(add(4));
        assertThat(shop.messages).isEmpty();
        assertThat(Objects.requireNonNull(shop.record(APPLE).served().caller(ANN))
                        .answers())
                .containsOnlyKeys(6L, 9L);
        assertThat(stock(shop)).isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource
    void aRepetitionFollowsTheCallToWhereItIsStuck(Mode mode) {
        TestNetwork shop = shop(mode, Delivery.UNRELIABLE);
        buy(shop, "b");
        shop.step();
        Message price = shop.messages.remove(); // lost
        buy(shop, "b");
        shop.step();
        assertThat(shop.messages).containsExactly(price);
        shop.step();
        shop.messages.remove(); // the reply is lost
        shop.function.repeatRequests(shop.record(ANN), shop.messages::add);
        shop.run();
        assertThat(shop.answers).containsEntry("b", new Outcome.Value(true));
        assertThat(stock(shop)).isEqualTo(8);
        assertThat(shop.record(ANN).sent().all()).isEmpty();
    }

    @Test
    void aKeptAnswerIsNotChangedByWhoeverGotIt() {
        TestNetwork shop = shop(Mode.IN_MEMORY, Delivery.UNRELIABLE);
        Request note = new Request(
                APPLE,
                new Operation.Invoke("note(Ljava/lang/Object;)Ljava/util/List;", List.of("a")),
                new ReturnAddress.Instance(ANN, 4));
        shop.deliver(note);
        Reply first = (Reply) shop.messages.remove();
        ((List<?>) Objects.requireNonNull(((Outcome.Value) first.outcome()).value())).clear();
        shop.deliver(note);
        assertThat(((Reply) shop.messages.remove()).outcome()).isEqualTo(new Outcome.Value(List.of("a")));
    }

    @Test
    void callersAreForgottenAfterTheirRetentionAndNotBefore() {
        StepFunction function = new StepFunction(
                dev.stateflow.runtime.core.shop.Shop.APPLICATION,
                new TestNetwork(Mode.IN_MEMORY).values,
                StepOptions.DEFAULT.withCallerRetention(Duration.ofMillis(100)));
        TestNetwork shop = shop(Mode.IN_MEMORY, Delivery.AT_LEAST_ONCE);
        var record = shop.record(APPLE);
        Request ofBob = new Request(APPLE, new Operation.Exists(), new ReturnAddress.Instance(user("bob"), 0));
        List<Message> sent = new ArrayList<>();
        function.step(record, ofBob, 1_000, sent::add);
        function.step(record, add(0), 1_100, sent::add);
        assertThat(record.served().callers()).containsOnlyKeys(user("bob"), ANN);
        function.step(record, add(1), 1_101, sent::add);
        assertThat(record.served().callers()).containsOnlyKeys(ANN);
    }

    @Test
    void retentionsHaveBounds() {
        assertThatThrownBy(() -> StepOptions.DEFAULT.withCallerRetention(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StepOptions.DEFAULT.withClientWindow(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
