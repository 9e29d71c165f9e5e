package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.frames.Frame_I1_J1_F1_D1_L1;
import dev.stateflow.frames.Frame_I1_L1;
import dev.stateflow.frames.Frame_L1;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.Iteration;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.SentRequest;
import dev.stateflow.runtime.core.record.ServedCaller;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    static final CompiledApplication APPLICATION = new CompiledApplication(
            "records",
            List.of(Item.Step.STEP, User.Step.STEP),
            List.of(Helper.Step.STEP),
            List.of(Item.OutOfStock.class));
    static final ValueCodec VALUES = Codecs.values(APPLICATION);
    static final RecordCodec RECORDS = new RecordCodec(APPLICATION, VALUES);
    static final MessageCodec MESSAGES = new MessageCodec(APPLICATION, VALUES);
    static final Address ADDRESS = new Address("Item", "apple");

    /** An ordinary class with a suspendable method. */
    static final class Helper {
        int used;

        static final class Step extends SplitType {
            public static final Step STEP = new Step();

            Step() {
                super(
                        Helper.class,
                        "help\t()V\t5\t\t\ti:Z\tj:J\tf:F\td:D\tthis:LHelper;\nhelp\t()V\t6\t\t\tn:I\titerator:Ljava/util/Iterator;");
            }

            @Override
            public @Nullable Object resume(Frame frame, Execution x) {
                throw new AssertionError("never resumed");
            }
        }
    }

    static InstanceRecord sample() {
        InstanceRecord record = new InstanceRecord(ADDRESS, 7, 12);
        Item item = new Item("apple", 3);
        item.stateflow$address(ADDRESS);
        List<Object> notes = item.note("a note");
        notes.add(item);
        record.resident(item);
        Item deleted = new Item("apple", 99);
        deleted.stateflow$address(ADDRESS);
        deleted.note(notes);

        Helper helper = new Helper();
        helper.used = 5;
        Frame inner = new Frame_I1_J1_F1_D1_L1(Helper.Step.STEP, 0, 1, 2L, 3f, 4d, helper);
        Iterator<Object> iterator = Iteration.iterator(notes);
        iterator.next();
        Frame outer = new Frame_I1_L1(Helper.Step.STEP, 1, 9, iterator);
        inner.caller(outer);
        record.await(new Continuation(3, inner, item, new ReturnAddress.Client("c1")));
        record.await(new Continuation(
                5,
                new Frame_L1(User.Step.STEP, 6, deleted),
                deleted,
                new ReturnAddress.Instance(new Address("User", "ann"), 4)));
        record.served().note(new Address("User", "ann"), 4, List.of(), 1_000);
        record.served().note(new Address("User", "bob"), 9, List.of(3L, 5L), 2_000);
        record.served().keep(new Address("User", "bob"), 9, new Outcome.Value("kept"));
        record.sent().keep(new SentRequest(3, new Address("User", "bob"), null));
        record.sent().keep(new SentRequest(5, new Address("User", "ann"), new byte[] {1, 2}));
        record.served().begin("c1");
        record.served().finish("c0", new Outcome.Value(List.of(1)), 0, 10);
        record.served().finish("c2", new Outcome.Failure(new Item.OutOfStock("apple", 2)), 7, 10);
        return record;
    }

    @Test
    void everythingComesBack() {
        InstanceRecord read = RECORDS.decode(RECORDS.encode(sample()));
        assertThat(read.address()).isEqualTo(ADDRESS);
        assertThat(read.nextCallId()).isEqualTo(7);
        assertThat(read.version()).isEqualTo(12);
        Item item = (Item) Objects.requireNonNull(read.resident());
        assertThat(item.price()).isEqualTo(3);

        List<Continuation> waiting = new ArrayList<>(read.continuations());
        assertThat(waiting).extracting(Continuation::callId).containsExactly(3L, 5L);
        Continuation first = waiting.get(0);
        assertThat(first.returnTo()).isEqualTo(new ReturnAddress.Client("c1"));
        assertThat(first.self()).isSameAs(item);
        Frame_I1_J1_F1_D1_L1 inner = (Frame_I1_J1_F1_D1_L1) first.innermost();
        assertThat(inner.owner).isSameAs(Helper.Step.STEP);
        assertThat(inner.point).isZero();
        assertThat(inner.i0).isEqualTo(1);
        assertThat(inner.j0).isEqualTo(2);
        assertThat(inner.f0).isEqualTo(3);
        assertThat(inner.d0).isEqualTo(4);
        assertThat(((Helper) Objects.requireNonNull(inner.l0)).used).isEqualTo(5);
        Frame_I1_L1 outer = (Frame_I1_L1) Objects.requireNonNull(inner.caller());
        assertThat(outer.caller()).isNull();
        Iterator<?> iterator = (Iterator<?>) Objects.requireNonNull(outer.l0);
        assertThat(iterator.next())
                .as("the object itself, kept in its own state")
                .isSameAs(item);
        iterator.remove();
        assertThat(item.note("x")).as("the iterator is over the state").isEqualTo(List.of("a note", "x"));

        Item deleted = (Item) waiting.get(1).self();
        assertThat(deleted).isNotSameAs(item);
        assertThat(deleted.price()).isEqualTo(99);
        assertThat(((Frame_L1) waiting.get(1).innermost()).l0).isSameAs(deleted);
        assertThat(deleted.note("y").get(0)).as("one graph").isSameAs(item.note("z"));

        assertThat(read.served().callers().keySet())
                .containsExactly(new Address("User", "ann"), new Address("User", "bob"));
        ServedCaller ann = Objects.requireNonNull(read.served().caller(new Address("User", "ann")));
        assertThat(ann.highest()).isEqualTo(4);
        assertThat(ann.seen()).isEqualTo(1_000);
        assertThat(ann.overdue()).isEmpty();
        assertThat(ann.answers()).isEmpty();
        ServedCaller bob = Objects.requireNonNull(read.served().caller(new Address("User", "bob")));
        assertThat(bob.highest()).isEqualTo(9);
        assertThat(bob.overdue()).containsExactly(3L, 5L);
        assertThat(bob.answers()).containsExactly(Map.entry(9L, new Outcome.Value("kept")));
        assertThat(read.sent().all()).extracting(SentRequest::callId).containsExactly(3L, 5L);
        assertThat(Objects.requireNonNull(read.sent().get(3)).bytes()).isNull();
        assertThat(Objects.requireNonNull(read.sent().get(5)).bytes()).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(read.sent().get(5)).target()).isEqualTo(new Address("User", "ann"));
        assertThat(read.served().running()).containsExactly("c1");
        assertThat(read.served().finished().keySet()).containsExactly("c0", "c2");
        assertThat(read.served().outcome("c0")).isEqualTo(new Outcome.Value(List.of(1)));
        assertThat(((Outcome.Failure) Objects.requireNonNull(read.served().outcome("c2"))).exception())
                .hasMessage("apple (2) is out of stock");
        assertThat(read.inFlight().get(0).frames().get(0).values()).containsEntry("i", true);
    }

    @Test
    void encodingIsDeterministicAndStable() {
        byte[] bytes = RECORDS.encode(RECORDS.decode(RECORDS.encode(sample())));
        assertThat(RECORDS.encode(RECORDS.decode(bytes))).isEqualTo(bytes);
    }

    @Test
    void anEmptyRecordAndOneOfAnInstanceThatDoesNotExist() {
        InstanceRecord blank = new InstanceRecord(ADDRESS);
        InstanceRecord read = RECORDS.decode(RECORDS.encode(blank));
        assertThat(read.isBlank()).isTrue();
        assertThat(read.exists()).isFalse();
    }

    @Test
    void messages() {
        ReturnAddress client = new ReturnAddress.Client("c");
        ReturnAddress instance = new ReturnAddress.Instance(new Address("User", "ann"), 1L << 40);
        List<Message> messages = List.of(
                new Request(ADDRESS, new Operation.Invoke("m", Arrays.asList(1, null, List.of("x"))), client),
                new Request(ADDRESS, new Operation.Invoke("m", List.of()), instance),
                new Request(ADDRESS, new Operation.Exists(), client),
                new Request(ADDRESS, new Operation.Delete(), instance),
                new Reply(instance, new Outcome.Value(null)),
                new Reply(client, new Outcome.Value(2.5)));
        for (Message message : messages) {
            assertThat(MESSAGES.decode(MESSAGES.encode(message))).isEqualTo(message);
        }
        Request create = (Request) MESSAGES.decode(
                MESSAGES.encode(new Request(ADDRESS, new Operation.Create(new byte[] {1, 2}), client)));
        assertThat(((Operation.Create) create.operation()).state()).containsExactly(1, 2);
        Reply failed = (Reply) MESSAGES.decode(
                MESSAGES.encode(new Reply(client, new Outcome.Failure(new IllegalStateException("f")))));
        assertThat(((Outcome.Failure) failed.outcome()).exception())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("f");
    }

    @Test
    void aMessageIsSmall() {
        Message hop = new Request(
                ADDRESS,
                new Operation.Invoke("price()I", List.of()),
                new ReturnAddress.Instance(new Address("User", "ann"), 3));
        assertThat(MESSAGES.encode(hop)).hasSizeLessThan(64);
    }

    @Test
    void foreignRecordsAreRefused() {
        byte[] bytes = RECORDS.encode(sample());
        CompiledApplication other = new CompiledApplication("other", APPLICATION.entities(), List.of(), List.of());
        Schemas schemas = id -> APPLICATION.manifest().manifest();
        assertThatThrownBy(() -> new RecordCodec(other, Codecs.values(other)).decode(bytes))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("whose manifest is not at hand");
        assertThatThrownBy(() -> new RecordCodec(other, Codecs.values(other, schemas)).decode(bytes))
                .isInstanceOf(CodecException.class)
                .hasMessage("a record of application records, not of other");
        CompiledApplication unsplit = new CompiledApplication(
                "records", APPLICATION.entities(), List.of(), List.of(Item.OutOfStock.class, Helper.class));
        assertThatThrownBy(() -> new RecordCodec(unsplit, Codecs.values(unsplit, schemas)).decode(bytes))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Helper.help, line 5, and can't go on in this build: the method is gone");
        assertThatThrownBy(() ->
                        RECORDS.decode(MESSAGES.encode(new Reply(new ReturnAddress.Client("c"), new Outcome.Value(1)))))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> MESSAGES.decode(bytes)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> MESSAGES.decode(VALUES.encodeValue("x"))).isInstanceOf(CodecException.class);
    }
}
