package dev.stateflow.kafka.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.kafka.sample.Counter;
import dev.stateflow.kafka.wire.ReceivedRequest.Accepted;
import dev.stateflow.kafka.wire.ReceivedRequest.Refused;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final CompiledApplication APPLICATION = Counter.APPLICATION;
    private static final ValueCodec VALUES = Codecs.values(APPLICATION);
    private static final int MAX = 10_000;
    private static final RequestFormat REQUESTS = new RequestFormat(APPLICATION, VALUES, MAX);
    private static final ReplyFormat REPLIES = new ReplyFormat(APPLICATION, VALUES, MAX);
    private static final Address ONE = new Address("Counter", "one");
    private static final ReturnAddress.Client CLIENT = new ReturnAddress.Client("r-1", true, "client-1");

    private static ClientRequest request(Operation operation) {
        return new ClientRequest(new Request(ONE, operation, CLIENT), 1_234);
    }

    private static Operation invoke(String member, Object... arguments) {
        return new Operation.Invoke(member, Arrays.asList(arguments));
    }

    private static byte[] bytes(ClientRequest request) {
        return Objects.requireNonNull(REQUESTS.encode(request).value());
    }

    private static byte[] unchecked(Request request) {
        return Objects.requireNonNull(
                REQUESTS.encodeUnchecked(new ClientRequest(request, 1)).value());
    }

    private static Refused refused(byte[] value) {
        return (Refused) REQUESTS.decode(value);
    }

    @Test
    void requestsComeOutAsTheyWentIn() {
        for (Operation operation : List.of(
                invoke("add(I)I", 3),
                invoke("note(Ljava/lang/Object;)Ljava/lang/Object;", new Counter.Note("x", List.of(1, 2))),
                new Operation.Schedule(new Operation.Invoke("add(I)I", List.of(3)), 1_000),
                new Operation.Cancel(7),
                new Operation.Exists(),
                new Operation.Delete())) {
            for (ReturnAddress.Client client : List.of(
                    CLIENT, new ReturnAddress.Client("é", false, ""), new ReturnAddress.Client("", true, "c"))) {
                ClientRequest sent = new ClientRequest(new Request(ONE, operation, client), ClientRequest.NO_DEADLINE);
                assertThat(REQUESTS.decode(bytes(sent))).isEqualTo(new Accepted(sent));
            }
        }
    }

    @Test
    void creationsComeOutAsTheyWentIn() {
        Request creation =
                new StepFunction(APPLICATION, VALUES, StepOptions.DEFAULT).creation(new Counter("one"), CLIENT);
        WireRecord record = REQUESTS.encode(new ClientRequest(creation, 7));
        Accepted accepted = (Accepted) REQUESTS.decode(record.value());
        assertThat(accepted.request().request().target()).isEqualTo(ONE);
        assertThat(accepted.request().deadline()).isEqualTo(7);
        assertThat(((Operation.Create) accepted.request().request().operation()).state())
                .isEqualTo(((Operation.Create) creation.operation()).state());
        assertThat(new String(Objects.requireNonNull(record.key()), StandardCharsets.UTF_8))
                .isEqualTo("Counter/one");
    }

    @Test
    void repliesComeOutAsTheyWentIn() {
        WireRecord value = REPLIES.encode(new Reply(CLIENT, new Outcome.Value(5)));
        assertThat(value.key()).isEqualTo(ReplyFormat.key("client-1"));
        assertThat(REPLIES.decode(value.value()))
                .isEqualTo(new ReceivedReply.Answered("client-1", "r-1", new Outcome.Value(5)));

        WireRecord failure = REPLIES.encode(new Reply(CLIENT, new Outcome.Failure(new Counter.Refusing("no"))));
        ReceivedReply.Answered answered = (ReceivedReply.Answered) REPLIES.decode(failure.value());
        assertThat(((Outcome.Failure) answered.outcome()).exception())
                .isInstanceOf(Counter.Refusing.class)
                .hasMessage("no");

        Refusal refusal = new Refusal(Reason.DEADLINE_OVER, "two\nlines");
        assertThat(REPLIES.decode(REPLIES.encode(CLIENT, refusal).value()))
                .isEqualTo(new ReceivedReply.Refused("client-1", "r-1", refusal));
    }

    @Test
    void anAnswerThatCantBeSentIsToldOf() {
        Reply tooLong = new Reply(CLIENT, new Outcome.Value("x".repeat(MAX)));
        assertThat(REPLIES.decode(REPLIES.encode(tooLong).value())).satisfies(reply -> {
            Refusal refusal = ((ReceivedReply.Refused) reply).refusal();
            assertThat(refusal.reason()).isEqualTo(Reason.OVERSIZE);
            assertThat(refusal.detail()).contains("was served");
        });
        Reply unwritable = new Reply(CLIENT, new Outcome.Value(new Object() {}));
        assertThat(REPLIES.decode(REPLIES.encode(unwritable).value()))
                .isInstanceOfSatisfying(
                        ReceivedReply.Answered.class,
                        answered -> assertThat(((Outcome.Failure) answered.outcome()).exception())
                                .isInstanceOf(CodecException.class));
    }

    @Test
    void whatCantBeSentIsToldAtOnce() {
        assertThatThrownBy(() -> bytes(request(invoke("note(Ljava/lang/Object;)Ljava/lang/Object;", "x".repeat(MAX)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 10000");
        assertThatThrownBy(() -> bytes(request(invoke("add(I)I", new Object() {}))))
                .isInstanceOf(CodecException.class);
        for (String id : List.of("x".repeat(1_001), "\ud800")) {
            ReturnAddress.Client client = new ReturnAddress.Client(id);
            assertThatThrownBy(() -> bytes(new ClientRequest(new Request(ONE, new Operation.Exists(), client), 0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyRefusalHasItsReason() {
        byte[] good = bytes(request(invoke("add(I)I", 3)));
        assertThat(((Refused) REQUESTS.decode(null)).refusal().reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused(new byte[0]).refusal().reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("{\"json\": 1}".getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.FOREIGN);
        assertThat(refused(Objects.requireNonNull(REPLIES.encode(new Reply(CLIENT, new Outcome.Value(1)))
                                .value()))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.FOREIGN);
        byte[] newer = good.clone();
        newer[2] = 2;
        assertThat(refused(newer).refusal().reason()).isEqualTo(Reason.NEWER_VERSION);
        byte[] damaged = good.clone();
        damaged[damaged.length - 9] ^= 1;
        assertRefused(damaged, Reason.UNREADABLE, "checksum");
        RequestFormat wide = new RequestFormat(APPLICATION, VALUES, 2 * MAX);
        assertRefused(
                Objects.requireNonNull(
                        wide.encode(request(invoke("note(Ljava/lang/Object;)Ljava/lang/Object;", "x".repeat(MAX))))
                                .value()),
                Reason.OVERSIZE,
                "at most 10000");
        assertRefused(unchecked(new Request(ONE, invoke("hidden()V"), CLIENT)), Reason.UNKNOWN_MEMBER, "hidden()V");
        assertRefused(
                unchecked(new Request(ONE, invoke("Counter#count"), CLIENT)), Reason.UNKNOWN_MEMBER, "Counter#count");
        assertRefused(unchecked(new Request(ONE, invoke("nothing()V"), CLIENT)), Reason.UNKNOWN_MEMBER, "nothing()V");
        assertRefused(
                unchecked(new Request(
                        ONE, new Operation.Schedule(new Operation.Invoke("hidden()V", List.of()), 0), CLIENT)),
                Reason.UNKNOWN_MEMBER,
                "hidden()V");
        assertRefused(
                unchecked(new Request(ONE, invoke("add(I)I"), CLIENT)),
                Reason.UNKNOWN_MEMBER,
                "takes 1 arguments, not 0");
        assertRefused(
                unchecked(new Request(new Address("Counter", 5), new Operation.Exists(), CLIENT)),
                Reason.WRONG_KEY,
                "java.lang.Integer");
    }

    private static void assertRefused(byte[] value, Reason reason, String detail) {
        Refused refused = refused(value);
        assertThat(refused.refusal().reason()).isEqualTo(reason);
        assertThat(refused.refusal().detail()).contains(detail);
        assertThat(refused.replyTo()).contains(CLIENT);
    }

    @Test
    void whatWouldBeRefusedIsNotSent() {
        assertThatThrownBy(() -> bytes(request(invoke("hidden()V"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Counter has no hidden()V that clients may call");
    }

    @Test
    void whatFollowsTheLastSlashOfARouteIsTheClientsOwn() {
        assertThat(ReplyFormat.key("a/b/17")).isEqualTo(ReplyFormat.key("a/b/18"));
        assertThat(ReplyFormat.key("a")).asString(StandardCharsets.UTF_8).isEqualTo("a");
    }

    @Test
    void anotherApplicationIsToldThatItsBytesCantBeRead() {
        CompiledApplication other = new CompiledApplication("other", List.of(), List.of(), List.of());
        RequestFormat others = new RequestFormat(other, Codecs.values(other), MAX);
        Refused refused = (Refused) others.decode(bytes(request(new Operation.Exists())));
        assertThat(refused.refusal().reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(refused.refusal().detail()).contains("other").contains("manifest");
    }

    @Test
    void messagesBetweenInstancesAreNotTakenFromClients() {
        MessageCodec codec = new MessageCodec(APPLICATION, VALUES);
        byte[] reply = codec.encode(new Reply(CLIENT, new Outcome.Value(1)));
        byte[] value = new Envelope(Envelope.REQUEST, 1, 0, "client-1", "r-1", reply).encode();
        assertRefused(value, Reason.UNREADABLE, "no request");
    }

    @Test
    void deadlines() {
        ClientRequest request = request(new Operation.Exists());
        assertThat(request.isOver(1_233)).isFalse();
        assertThat(request.isOver(1_234)).isTrue();
        assertThat(request.over().reason()).isEqualTo(Reason.DEADLINE_OVER);
        assertThat(new ClientRequest(request.request(), ClientRequest.NO_DEADLINE).isOver(Long.MAX_VALUE))
                .isFalse();
    }

    @Test
    void deadLettersAreWhatTheyWereAndSayWhy() {
        WireRecord original = new WireRecord(
                new byte[] {1}, new byte[] {2, 3}, List.of(new WireHeader("trace", null), WireHeader.of("who", "me")));
        DeadLetters letters = new DeadLetters(100);
        WireRecord letter = letters.letter(original, "shop-requests", 3, 17, new Refusal(Reason.FOREIGN, "why"));
        assertThat(letter.key()).isEqualTo(original.key());
        assertThat(letter.value()).isEqualTo(original.value());
        assertThat(letter.headers().subList(0, 2)).isEqualTo(original.headers());
        assertThat(letter.headers())
                .extracting(WireHeader::name, WireHeader::text)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(DeadLetters.REASON, "FOREIGN"),
                        org.assertj.core.groups.Tuple.tuple(DeadLetters.DETAIL, "why"),
                        org.assertj.core.groups.Tuple.tuple(DeadLetters.SOURCE, "shop-requests:3:17"));
        WireRecord again = letters.letter(letter, "shop-requests", 0, 1, new Refusal(Reason.EMPTY, "again"));
        assertThat(again.headers()).hasSameSizeAs(letter.headers());

        WireRecord cut =
                new DeadLetters(1).letter(original, "t", 0, 0, new Refusal(Reason.OVERSIZE, "x".repeat(9_999)));
        assertThat(cut.value()).containsExactly(2);
        assertThat(cut.headers()).anySatisfy(header -> assertThat(header.text()).isEqualTo("2"));
    }

    @Test
    void whateverTheBytesAreTheDecodersGiveAnAnswer() {
        long seed = Long.getLong("stateflow.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] request = bytes(request(invoke(
                "note(Ljava/lang/Object;)Ljava/lang/Object;",
                Arrays.asList(new Counter.Note("x", List.of(1)), new Counter.Touchy(3), ONE.key()))));
        byte[] reply = Objects.requireNonNull(
                REPLIES.encode(new Reply(CLIENT, new Outcome.Failure(new Counter.Refusing("no"))))
                        .value());
        for (int length = 0; length < request.length; length++) {
            decode(Arrays.copyOf(request, length), REQUESTS::decode);
            decode(Arrays.copyOf(reply, Math.min(length, reply.length)), REPLIES::decode);
        }
        for (int i = 0; i < 100_000; i++) {
            boolean isRequest = random.nextBoolean();
            byte[] bytes = (isRequest ? request : reply).clone();
            int flips = 1 + random.nextInt(4);
            for (int flip = 0; flip < flips; flip++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) > 0) {
                sign(bytes);
            }
            decode(bytes, isRequest ? REQUESTS::decode : REPLIES::decode);
        }
        for (int i = 0; i < 10_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            decode(noise, REQUESTS::decode);
            decode(noise, REPLIES::decode);
        }
    }

    /** Makes the checksum of the body right, so that what lies below it is read. */
    private static void sign(byte[] bytes) {
        int route = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(13));
        if (15 + route + 2 > bytes.length) {
            return;
        }
        int body = 17 + route + Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(15 + route));
        if (body + 4 > bytes.length) {
            return;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, body, bytes.length - 4 - body);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
    }

    private static void decode(byte[] bytes, Consumer<byte[]> decoder) {
        try {
            decoder.accept(bytes);
        } catch (Throwable e) {
            throw new AssertionError(Arrays.toString(bytes), e);
        }
    }
}
