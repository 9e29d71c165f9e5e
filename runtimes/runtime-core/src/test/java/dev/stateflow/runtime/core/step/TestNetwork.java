package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
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
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.Shop;
import dev.stateflow.runtime.core.shop.User;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A binding for tests: delivers messages in order, in memory or as bytes. */
final class TestNetwork {
    /** How messages and records get from step to step. */
    enum Mode {
        IN_MEMORY,
        AS_BYTES
    }

    final ValueCodec values = Codecs.values(Shop.APPLICATION);
    final RecordCodec recordCodec = new RecordCodec(Shop.APPLICATION, values);
    final MessageCodec messageCodec = new MessageCodec(Shop.APPLICATION, values);
    final Map<Address, InstanceRecord> records = new HashMap<>();
    final ArrayDeque<Message> messages = new ArrayDeque<>();
    final Map<String, Outcome> answers = new LinkedHashMap<>();
    /** What nobody waits for. */
    final List<Reply> unheard = new ArrayList<>();

    final StepFunction function;
    private final Mode mode;
    long now = 1_000_000;
    private int requests;

    TestNetwork(Mode mode) {
        this(
                mode,
                StepOptions.DEFAULT.with(mode == Mode.IN_MEMORY ? BorderPolicy.COPY : BorderPolicy.ENCODED_BY_BINDING));
    }

    TestNetwork(Mode mode, StepOptions options) {
        this.mode = mode;
        this.function = new StepFunction(Shop.APPLICATION, values, options);
    }

    InstanceRecord record(Address address) {
        return records.computeIfAbsent(address, InstanceRecord::new);
    }

    /** Handles the next message; false if there is none. */
    boolean step() {
        Message message = messages.poll();
        if (message == null) {
            return false;
        }
        if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Client client) {
            answers.put(client.requestId(), reply.outcome());
            return true;
        }
        if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Nobody) {
            unheard.add(reply);
            return true;
        }
        deliver(message);
        return true;
    }

    void deliver(Message message) {
        Address address = Objects.requireNonNull(message.target());
        InstanceRecord record = record(address);
        function.step(record, message, now, sent -> messages.add(pass(sent)));
        if (mode == Mode.AS_BYTES) {
            records.put(address, recordCodec.decode(recordCodec.encode(record)));
        }
    }

    private Message pass(Message message) {
        return mode == Mode.AS_BYTES ? messageCodec.decode(messageCodec.encode(message)) : message;
    }

    void run() {
        while (step()) {}
    }

    Outcome request(Address target, Operation operation) {
        String id = "r" + requests++;
        messages.add(pass(new Request(target, operation, new ReturnAddress.Client(id))));
        run();
        return Objects.requireNonNull(answers.get(id), "no answer");
    }

    Outcome call(Address target, String member, @Nullable Object... arguments) {
        return request(target, new Operation.Invoke(member, Arrays.asList(arguments)));
    }

    @Nullable
    Object value(Address target, String member, @Nullable Object... arguments) {
        Outcome outcome = call(target, member, arguments);
        if (outcome instanceof Outcome.Failure failure) {
            throw new AssertionError("failed: " + failure.exception(), failure.exception());
        }
        return ((Outcome.Value) outcome).value();
    }

    Throwable failure(Address target, String member, @Nullable Object... arguments) {
        return ((Outcome.Failure) call(target, member, arguments)).exception();
    }

    Outcome create(EntityObject fresh) {
        String id = "c" + requests++;
        messages.add(pass(function.creation(fresh, new ReturnAddress.Client(id))));
        run();
        return Objects.requireNonNull(answers.get(id), "no answer");
    }

    static Address item(String name) {
        return new Address("Item", name);
    }

    static Address user(String name) {
        return new Address("User", name);
    }

    static Item itemReference(String name) {
        return (Item) reference(Item.Step.STEP, name);
    }

    static User userReference(String name) {
        return (User) reference(User.Step.STEP, name);
    }

    private static EntityObject reference(EntityType type, String name) {
        return References.to(type, name);
    }
}
