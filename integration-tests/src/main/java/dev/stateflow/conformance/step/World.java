package dev.stateflow.conformance.step;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entity instances, the messages between them, and one client. */
final class World {
    /** A program that sends more messages than this in one case does not end. */
    private static final int MOST_STEPS = 200_000;

    private final StepVariant variant;
    private final Interference interference;
    private final StepFunction function;
    private final MessageCodec messages;
    private final RecordCodec records;
    private final Store store;
    private final Network<Parcel> network;
    private final Map<String, Outcome> answers = new HashMap<>();
    private final Clock clock = new Clock();
    private Optional<Address> woken = Optional.empty();
    private final ReadOnlyCheck reads;
    private long steps;

    World(CompiledApplication application, StepVariant variant, Interference interference) {
        this.variant = variant;
        this.interference = interference;
        ValueCodec values = Codecs.values(application);
        this.messages = new MessageCodec(application, values);
        this.records = new RecordCodec(application, values);
        BorderPolicy border = variant.encoded() ? BorderPolicy.ENCODED_BY_BINDING : BorderPolicy.COPY;
        StepOptions options = StepOptions.DEFAULT.with(border);
        // without requests to remember, a step that only reads leaves nothing to store
        this.function = new StepFunction(
                application,
                values,
                variant.readsChecked() ? options.with(dev.stateflow.runtime.core.step.Delivery.EXACTLY_ONCE) : options);
        this.store = variant.encoded() ? new Store.Encoded(records) : new Store.InMemory();
        this.network = new Network<>(variant);
        this.reads = new ReadOnlyCheck(application, values, records);
    }

    Request creation(EntityObject fresh, ReturnAddress.Client client) {
        return function.creation(fresh, client);
    }

    /** Sends a client's request and lets everything happen that follows from it; empty if no answer came. */
    Optional<Outcome> ask(Request request, ReturnAddress.Client client) {
        send(client, request);
        long limit = steps + MOST_STEPS;
        for (Optional<Parcel> next = next(); next.isPresent(); next = next()) {
            if (++steps > limit) {
                throw new IllegalStateException("more than " + MOST_STEPS + " steps: does the program end?");
            }
            deliver(next.get());
        }
        return Optional.ofNullable(answers.get(client.requestId()));
    }

    /** When nothing else can be delivered, time skips ahead to what is due next. */
    private Optional<Parcel> next() {
        Optional<Parcel> sent = network.next();
        if (sent.isPresent()) {
            return sent;
        }
        Optional<Address> again = woken;
        woken = Optional.empty();
        if (again.isPresent() && variant.delivery() != Delivery.ONCE) {
            return again.map(instance -> pack(new Wake(instance)));
        }
        woken = clock.skip();
        return woken.map(instance -> pack(new Wake(instance)));
    }

    Collection<InstanceRecord> records() {
        return store.all();
    }

    private void deliver(Parcel parcel) {
        Message message = parcel.open(messages);
        if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Client client) {
            answers.putIfAbsent(client.requestId(), reply.outcome());
            return;
        }
        if (message instanceof Reply reply && reply.isForNobody()) {
            return;
        }
        Address target = receiver(message);
        InstanceRecord record = store.load(target);
        List<Message> sent = new ArrayList<>();
        Runnable step = () -> function.step(record, message, clock.now(), sent::add);
        if (variant.readsChecked()) {
            reads.around(record, message, step);
        } else {
            step.run();
        }
        if (variant.repeated()) {
            repeat(parcel, target, record, sent);
        }
        // as bindings do: what did not change is not written
        if (interference.stores(target, steps) && record.changed()) {
            store.save(record);
            clock.wants(target, record.nextDue());
        }
        sent.forEach(m -> send(target, m));
    }

    /** What a step does depends on record and message alone, or else a crash would show. */
    private void repeat(Parcel parcel, Address target, InstanceRecord record, List<Message> sent) {
        InstanceRecord again = store.load(target);
        List<Message> sentAgain = new ArrayList<>();
        function.step(again, parcel.open(messages), clock.now(), sentAgain::add);
        if (!Arrays.equals(records.encode(record), records.encode(again))) {
            throw new IllegalStateException("a repeated step left another record of " + target);
        }
        if (sent.size() != sentAgain.size()) {
            throw new IllegalStateException("a repeated step of " + target + " sent " + sentAgain + ", not " + sent);
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!Arrays.equals(messages.encode(sent.get(i)), messages.encode(sentAgain.get(i)))) {
                throw new IllegalStateException(
                        "a repeated step of " + target + " sent " + sentAgain.get(i) + ", not " + sent.get(i));
            }
        }
    }

    private void send(Object from, Message message) {
        Optional<Message> passed = interference.onSend(message);
        passed.ifPresent(m -> network.send(from, receiver(m), pack(m)));
    }

    private Parcel pack(Message message) {
        if (!variant.encoded()) {
            return codec -> message;
        }
        byte[] bytes = messages.encode(message);
        return codec -> codec.decode(bytes);
    }

    private static Address receiver(Message message) {
        Address target = message.target();
        return target != null
                ? target
                : new Address("client", ((Reply) message).to().toString());
    }

    /** A message under way. */
    private interface Parcel {
        Message open(MessageCodec codec);
    }
}
