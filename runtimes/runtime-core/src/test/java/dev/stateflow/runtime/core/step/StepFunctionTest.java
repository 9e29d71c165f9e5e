package dev.stateflow.runtime.core.step;

import static dev.stateflow.runtime.core.step.TestNetwork.item;
import static dev.stateflow.runtime.core.step.TestNetwork.itemReference;
import static dev.stateflow.runtime.core.step.TestNetwork.user;
import static dev.stateflow.runtime.core.step.TestNetwork.userReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InFlightCall;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.User;
import dev.stateflow.runtime.core.step.TestNetwork.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings({"JdkObsolete"}) // applications use them
class StepFunctionTest {
    private static final Address APPLE = item("apple");
    private static final Address ANN = user("ann");

    private static TestNetwork shop(Mode mode) {
        TestNetwork network = new TestNetwork(mode);
        network.create(new Item("apple", 3));
        network.create(new Item("pear", 40));
        network.create(new User("ann"));
        network.value(APPLE, "updateStock(I)Z", 10);
        return network;
    }

    @ParameterizedTest
    @EnumSource
    void aPurchaseTakesMoneyAndStock(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.value(ANN, "buy(LItem;I)Z", itemReference("apple"), 4)).isEqualTo(true);
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(6);
        assertThat(shop.value(ANN, "User#balance")).isEqualTo(88);
        assertThat(shop.value(ANN, "User#items")).isEqualTo(List.of(itemReference("apple")));
        assertThat(shop.value(ANN, "buy(LItem;I)Z", itemReference("apple"), 7)).isEqualTo(false);
        assertThat(shop.value(ANN, "buy(LItem;I)Z", itemReference("pear"), 3)).isEqualTo(false);
        assertThat(shop.value(ANN, "User#balance")).isEqualTo(88);
        assertThat(shop.record(ANN).continuations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLoopOverAnyCollectionSuspendsInEachRound(Mode mode) {
        TestNetwork shop = shop(mode);
        List<Item> items = List.of(itemReference("apple"), itemReference("pear"), itemReference("apple"));
        assertThat(shop.value(ANN, "sum(Ljava/util/List;)I", items)).isEqualTo(46);
        assertThat(shop.value(ANN, "sum(Ljava/util/List;)I", new LinkedList<>(items)))
                .isEqualTo(46);
        assertThat(shop.value(ANN, "sum(Ljava/util/List;)I", new ArrayList<>(new HashSet<>(items))))
                .isEqualTo(43);
    }

    @ParameterizedTest
    @EnumSource
    void framesMayBeDeep(Mode mode) throws InterruptedException {
        TestNetwork shop = shop(mode);
        shop.messages.add(new Request(
                ANN,
                new Operation.Invoke("deep(ILItem;)I", Arrays.asList(10_000, itemReference("apple"))),
                new ReturnAddress.Client("deep")));
        // it is the program that needs a large stack to get there; to resume needs none
        Thread large = new Thread(null, shop::step, "large stack", 1L << 28);
        large.start();
        large.join();
        assertThat(shop.record(ANN).inFlight().get(0).frames()).hasSize(10_001);
        shop.run();
        assertThat(shop.answers).containsEntry("deep", new Outcome.Value(10_003));
    }

    @Test
    void manyCallsOfOneInstanceMayWait() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        assertThat(shop.value(ANN, "far(ILUser;)I", 10_000, userReference("ann")))
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionIsThrownInTheCallerWithItsFieldsAndStackAndStateIsKept(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.value(ANN, "trySpoil(LItem;)Ljava/lang/String;", itemReference("apple")))
                .isEqualTo("apple (7) is out of stock");
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(0);
        Throwable failure = shop.failure(APPLE, "spoil()V");
        assertThat(failure).isInstanceOf(Item.OutOfStock.class).hasMessage("apple (7) is out of stock");
        assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("spoil");
    }

    @ParameterizedTest
    @EnumSource
    void aStackOverflowIsAnAnswer(Mode mode) {
        assertThat(shop(mode).failure(APPLE, "overflow()V")).isInstanceOf(StackOverflowError.class);
    }

    @ParameterizedTest
    @EnumSource
    void anEntityIsCreatedInsideAMethodAndItsFieldWritten(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.value(ANN, "open(Ljava/lang/String;I)LItem;", "fig", 9)).isEqualTo(itemReference("fig"));
        assertThat(shop.value(item("fig"), "Item#stock")).isEqualTo(5);
        assertThat(shop.value(item("fig"), "price()I")).isEqualTo(9);
        assertThat(shop.failure(ANN, "open(Ljava/lang/String;I)LItem;", "fig", 9))
                .isInstanceOf(EntityExistsException.class)
                .hasMessage("Item[fig] exists already");
        assertThat(shop.failure(ANN, "open(Ljava/lang/String;I)LItem;", "bad", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price -1");
        assertThat(shop.failure(ANN, "open(Ljava/lang/String;I)LItem;", null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the key of a new Item is null: name holds null after construction");
    }

    @ParameterizedTest
    @EnumSource
    void aCallOfAnInstanceThatDoesNotExistFailsInTheCaller(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.failure(ANN, "buy(LItem;I)Z", itemReference("plum"), 1))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("Item[plum] does not exist");
        assertThat(shop.failure(item("plum"), "price()I")).isInstanceOf(EntityNotFoundException.class);
        assertThat(shop.request(item("plum"), new Operation.Exists())).isEqualTo(new Outcome.Value(false));
        assertThat(((Outcome.Failure) shop.request(item("plum"), new Operation.Delete())).exception())
                .isInstanceOf(EntityNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void wrongRequestsGetAnAnswer(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.failure(APPLE, "fly()V"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item has no member fly()V");
        assertThat(shop.failure(APPLE, "price()I", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item.price takes 0 arguments, not 1");
        assertThat(shop.failure(APPLE, "updateStock(I)Z", "many")).isInstanceOf(ClassCastException.class);
        assertThat(shop.failure(ANN, "buy(LItem;I)Z", null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Cannot invoke \"price()\" because the entity reference is null");
        assertThat(shop.failure(ANN, "knows(Ljava/lang/Object;)Z", "apple"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
        assertThat(shop.failure(ANN, "knows(Ljava/lang/Object;)Z", (Object) null))
                .isInstanceOf(NullPointerException.class);
        assertThat(((Outcome.Failure) shop.request(APPLE, new Operation.Create(new byte[3]))).exception())
                .isInstanceOf(EntityExistsException.class);
        assertThat(shop.request(item("new"), new Operation.Create(new byte[3]))).isInstanceOf(Outcome.Failure.class);
        assertThat(shop.record(item("new")).exists()).isFalse();
    }

    @Test
    void anUnknownEntityAndAMisdirectedMessageAreRefused() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        assertThat(shop.failure(new Address("Bank", 1), "rob()V"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("application shop has no entity named Bank");
        Request request = new Request(APPLE, new Operation.Exists(), new ReturnAddress.Client("x"));
        assertThatThrownBy(() -> shop.function.step(shop.record(ANN), request, 0, m -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message for Item[apple] was delivered to User[ann]");
    }

    @ParameterizedTest
    @EnumSource
    void anInstanceThatDeletesItselfFinishesItsCallOnTheOldObject(Mode mode) {
        TestNetwork shop = shop(mode);
        assertThat(shop.value(ANN, "close()I")).isEqualTo(101);
        assertThat(shop.failure(ANN, "close()I")).isInstanceOf(EntityNotFoundException.class);
        shop.create(new User("bob"));
        assertThat(shop.value(user("bob"), "knows(Ljava/lang/Object;)Z", userReference("ann")))
                .isEqualTo(false);
        assertThat(shop.value(user("bob"), "knows(Ljava/lang/Object;)Z", userReference("bob")))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void callsOfADeletedInstanceGoOnBesideItsSuccessor(Mode mode) {
        TestNetwork shop = shop(mode);
        shop.messages.add(new Request(
                ANN,
                new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2)),
                new ReturnAddress.Client("old")));
        shop.step();
        // deleted and created again while the purchase waits for the price
        Request price = (Request) shop.messages.remove();
        shop.request(ANN, new Operation.Delete());
        shop.create(new User("ann"));
        assertThat(shop.record(ANN).continuations()).hasSize(1);
        shop.messages.add(price);
        shop.run();
        assertThat(shop.answers.get("old")).isEqualTo(new Outcome.Value(true));
        assertThat(shop.value(ANN, "User#balance")).isEqualTo(100);
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreCopiedWhenTheyCross(Mode mode) {
        TestNetwork shop = shop(mode);
        List<Object> mine = new ArrayList<>();
        Object result =
                shop.value(ANN, "share(LItem;Ljava/util/List;)Ljava/lang/Object;", itemReference("apple"), mine);
        assertThat(result).isEqualTo(List.of(List.of(1)));
        assertThat(shop.value(APPLE, "note(Ljava/lang/Object;)Ljava/util/List;", "x"))
                .isEqualTo(List.of(List.of(1), "x"));
    }

    @ParameterizedTest
    @EnumSource
    void theResidentObjectNeverLeaves(Mode mode) {
        TestNetwork shop = shop(mode);
        Object self = shop.value(APPLE, "self()L;");
        assertThat(self)
                .isEqualTo(itemReference("apple"))
                .isNotSameAs(shop.record(APPLE).resident());
        shop.value(APPLE, "note(Ljava/lang/Object;)Ljava/util/List;", self);
        List<?> notes = (List<?>) shop.value(APPLE, "note(Ljava/lang/Object;)Ljava/util/List;", Map.of("me", self));
        assertThat(notes).isEqualTo(List.of(self, Map.of("me", self)));
    }

    @Test
    void whatCantBeWrittenBecomesAFailure() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        Object lambda = (Runnable) () -> {};
        assertThat(shop.failure(APPLE, "note(Ljava/lang/Object;)Ljava/util/List;", lambda))
                .hasMessageContaining("can't be written");
    }

    /** A binding that encodes what it sends to clients before the next step needs no copy of it. */
    @Test
    void whoMayChangeOrSeeAnAnswerLaterGetsACopy() {
        TestNetwork shop =
                new TestNetwork(Mode.IN_MEMORY, StepOptions.DEFAULT.with(BorderPolicy.COPY_BETWEEN_INSTANCES));
        shop.create(new Item("apple", 3));
        Object state = answerOfNote(shop, new ReturnAddress.Client("once", false));
        assertThat(answerOfNote(shop, new ReturnAddress.Client("again", false))).isSameAs(state);
        Object remembered = answerOfNote(shop, new ReturnAddress.Client("remembered", true));
        Object given = answerOfNote(shop, new ReturnAddress.Instance(ANN, 1));
        assertThat(state).isEqualTo(List.of("x", "x", "x", "x"));
        assertThat(remembered).isEqualTo(List.of("x", "x", "x"));
        assertThat(given).isNotSameAs(state).isEqualTo(state);
    }

    private static @Nullable Object answerOfNote(TestNetwork shop, ReturnAddress to) {
        List<Message> sent = new ArrayList<>();
        Operation note = new Operation.Invoke("note(Ljava/lang/Object;)Ljava/util/List;", List.of("x"));
        shop.function.step(shop.record(APPLE), new Request(APPLE, note, to), 1, sent::add);
        return ((Outcome.Value) ((Reply) sent.get(0)).outcome()).value();
    }

    @Test
    void whatCantBeEncodedIsAFailureToo() {
        TestNetwork shop = shop(Mode.AS_BYTES);
        Object lambda = (Runnable) () -> {};
        ReturnAddress client = new ReturnAddress.Client("c");
        Reply reply = (Reply)
                shop.messageCodec.decode(shop.messageCodec.encode(new Reply(client, new Outcome.Value(lambda))));
        assertThat(((Outcome.Failure) reply.outcome()).exception()).hasMessageContaining("can't be written");
        Request request = new Request(APPLE, new Operation.Invoke("m", Arrays.asList(lambda)), client);
        assertThatThrownBy(() -> shop.messageCodec.encode(request))
                .isInstanceOfSatisfying(
                        CodecException.class,
                        e -> assertThat(MessageCodec.refusal(request, e))
                                .isEqualTo(new Reply(client, new Outcome.Failure(e))));
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedClientRequestGetsTheFirstAnswer(Mode mode) {
        TestNetwork shop = shop(mode);
        Request request = new Request(
                ANN,
                new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2)),
                new ReturnAddress.Client("once"));
        shop.messages.add(request);
        shop.messages.add(request);
        shop.run();
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(8);
        shop.answers.clear();
        shop.messages.add(request);
        shop.run();
        assertThat(shop.answers).containsEntry("once", new Outcome.Value(true));
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(8);
        assertThat(shop.record(ANN).changed()).isFalse();
    }

    @Test
    void theFirstAnswerIsNotChangedByLaterSteps() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        Request request = new Request(
                APPLE,
                new Operation.Invoke("note(Ljava/lang/Object;)Ljava/util/List;", Arrays.asList("a")),
                new ReturnAddress.Client("once"));
        shop.messages.add(request);
        shop.run();
        shop.value(APPLE, "note(Ljava/lang/Object;)Ljava/util/List;", "b");
        shop.messages.add(request);
        shop.run();
        assertThat(shop.answers).containsEntry("once", new Outcome.Value(List.of("a")));
    }

    @ParameterizedTest
    @EnumSource
    void repeatedMessagesBetweenInstancesHaveNoEffect(Mode mode) {
        TestNetwork shop = shop(mode);
        shop.messages.add(new Request(
                ANN,
                new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2)),
                new ReturnAddress.Client("once")));
        while (!shop.messages.isEmpty()) {
            // every message twice, the repetition at once
            shop.messages.addFirst(shop.messages.element());
            shop.step();
            shop.step();
        }
        assertThat(shop.answers).containsEntry("once", new Outcome.Value(true));
        assertThat(shop.value(APPLE, "Item#stock")).isEqualTo(8);
        assertThat(shop.value(ANN, "User#balance")).isEqualTo(94);
    }

    @Test
    void aStepThatOnlyReadsLeavesTheRecordAsItWas() {
        TestNetwork shop = new TestNetwork(Mode.IN_MEMORY, StepOptions.DEFAULT.with(Delivery.EXACTLY_ONCE));
        shop.create(new Item("apple", 3));
        InstanceRecord apple = shop.record(APPLE);
        long version = apple.version();

        for (long callId : new long[] {7, 7, 8}) {
            shop.function.step(
                    apple,
                    new Request(
                            APPLE,
                            new Operation.Invoke("price()I", List.of()),
                            new ReturnAddress.Instance(ANN, callId)),
                    0,
                    shop.messages::add);
        }

        assertThat(apple.changed()).isFalse();
        assertThat(apple.version()).isEqualTo(version);
        assertThat(apple.served().callers()).isEmpty();
        assertThat(shop.messages)
                .hasSize(3)
                .allSatisfy(m -> assertThat(((Reply) m).outcome()).isEqualTo(new Outcome.Value(3)));
    }

    @Test
    void aReadThatMayBeRepeatedByAClientIsRemembered() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        shop.function.step(
                shop.record(APPLE),
                new Request(APPLE, new Operation.Invoke("price()I", List.of()), new ReturnAddress.Client("once")),
                0,
                shop.messages::add);

        assertThat(shop.record(APPLE).changed()).isTrue();
        assertThat(shop.record(APPLE).served().outcome("once")).isEqualTo(new Outcome.Value(3));
    }

    @Test
    void theWindowOfClientsIsBounded() {
        TestNetwork shop = new TestNetwork(Mode.IN_MEMORY, StepOptions.DEFAULT.withClientWindow(3));
        shop.create(new Item("apple", 3));
        for (int i = 0; i < 10; i++) {
            shop.value(APPLE, "price()I");
        }
        assertThat(shop.record(APPLE).served().finished()).hasSize(3);
    }

    @Test
    void withoutWindowsNothingIsRemembered() {
        TestNetwork shop = new TestNetwork(
                Mode.IN_MEMORY, StepOptions.DEFAULT.with(Delivery.EXACTLY_ONCE).withClientWindow(0));
        shop.request(APPLE, new Operation.Exists());
        assertThat(shop.record(APPLE).isBlank()).isTrue();
        assertThat(shop.record(APPLE).changed()).isFalse();
        assertThat(shop.record(APPLE).version()).isZero();
        shop.create(new Item("apple", 3));
        assertThat(shop.record(APPLE).version()).isEqualTo(1);
    }

    @Test
    void anAnswerThatNobodyWaitsForIsDropped() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        shop.deliver(new Reply(new ReturnAddress.Instance(ANN, 77), new Outcome.Value(1)));
        assertThat(shop.messages).isEmpty();
        assertThat(shop.record(ANN).changed()).isFalse();
    }

    @Test
    void waitingCallsCanBeListed() {
        TestNetwork shop = shop(Mode.IN_MEMORY);
        shop.messages.add(new Request(
                ANN,
                new Operation.Invoke("buy(LItem;I)Z", Arrays.asList(itemReference("apple"), 2)),
                new ReturnAddress.Client("listed")));
        shop.step();
        InFlightCall call = shop.record(ANN).inFlight().get(0);
        assertThat(call.instance()).isEqualTo(ANN);
        assertThat(call.servedRequest()).isEqualTo(new ReturnAddress.Client("listed"));
        assertThat(call.waitingFor()).isEqualTo(shop.record(ANN).nextCallId() - 1);
        InFlightCall.WaitingFrame frame = call.frames().get(0);
        assertThat(frame.method()).isEqualTo("buy");
        assertThat(frame.point().line()).isEqualTo(12);
        assertThat(frame.values())
                .containsExactly(Map.entry("amount", 2), Map.entry("$0", 2), Map.entry("item", itemReference("apple")));
    }
}
