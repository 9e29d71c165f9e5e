package dev.stateflow.conformance.evolution;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
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
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instances of one build, and the messages under way, as bytes: what a store keeps of them. */
final class Instances {
    private long now = 1_700_000_000_000L;

    private final CompiledApplication application;
    private final RecordCodec records;
    private final MessageCodec messages;
    private final StepFunction steps;
    private final Map<String, byte[]> stored = new LinkedHashMap<>();
    private final Deque<byte[]> underWay = new ArrayDeque<>();
    private final Map<String, Outcome> answers = new LinkedHashMap<>();

    /** @param older the manifest of the build before; null if there was none */
    Instances(Build build, @Nullable Manifest older) {
        this.application = build.application();
        ValueCodec values = Codecs.values(application, id -> older != null && older.id() == id ? older : null);
        this.records = new RecordCodec(application, values);
        this.messages = new MessageCodec(application, values);
        this.steps = new StepFunction(application, values, StepOptions.DEFAULT.with(BorderPolicy.ENCODED_BY_BINDING));
    }

    /** Takes over what another build left; throws what is thrown if it can't be read. */
    void takeOver(Instances before) {
        takeOver(before.stored.values());
        for (byte[] bytes : before.underWay) {
            Message ignored = messages.decode(bytes);
            underWay.add(bytes);
        }
    }

    /** Takes over records. */
    void takeOver(Collection<byte[]> before) {
        for (byte[] bytes : before) {
            stored.put(records.decode(bytes).address().toString(), bytes);
        }
    }

    /** How many calls of an instance wait. */
    int inFlight(Address address) {
        return records.decode(Objects.requireNonNull(stored.get(address.toString())))
                .inFlight()
                .size();
    }

    /** The records, as bytes. */
    Map<String, byte[]> stored() {
        return stored;
    }

    void create(String entity, String key) throws Exception {
        EntityType type = Objects.requireNonNull(application.entity(entity));
        EntityObject fresh;
        try {
            fresh = type.construct(0, new Object[] {key});
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        send(steps.creation(fresh, new ReturnAddress.Client("create " + entity)));
        run();
    }

    /** Sends a request and handles only this message: what it asks of others stays under way. */
    void begin(Address target, String member) {
        send(new Request(target, new Operation.Invoke(member, List.of()), new ReturnAddress.Client(member)));
        byte[] last = underWay.removeLast();
        handle(last);
    }

    /** Schedules a call, as a client does. */
    void schedule(Address target, String member, Duration delay) {
        Operation later = new Operation.Schedule(new Operation.Invoke(member, List.of()), delay.toMillis());
        send(new Request(target, later, new ReturnAddress.Client("schedule " + member)));
        run();
    }

    void call(Address target, String member) {
        send(new Request(target, new Operation.Invoke(member, List.of()), new ReturnAddress.Client(member)));
        run();
    }

    /** Handles all messages until none is left. */
    void run() {
        while (!underWay.isEmpty()) {
            handle(underWay.remove());
        }
    }

    /** Lets time pass: what waits for it is woken. */
    void pass(Duration duration) {
        now += duration.toMillis();
        for (byte[] bytes : List.copyOf(stored.values())) {
            InstanceRecord record = records.decode(bytes);
            if (record.nextDue().orElse(Long.MAX_VALUE) <= now) {
                send(new Wake(record.address()));
            }
        }
        run();
    }

    /** What came of a request. */
    String answer(String member) {
        Outcome outcome = answers.get(member);
        if (outcome instanceof Outcome.Value value) {
            return String.valueOf(value.value());
        } else if (outcome instanceof Outcome.Failure failure) {
            return "threw " + failure.exception();
        }
        return "no answer";
    }

    private void send(Message message) {
        underWay.add(messages.encode(message));
    }

    private void handle(byte[] bytes) {
        Message message = messages.decode(bytes);
        if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Client client) {
            answers.put(client.requestId(), reply.outcome());
            return;
        }
        Address target = message.target();
        if (target == null) {
            return; // what a scheduled call throws
        }
        byte[] known = stored.get(target.toString());
        InstanceRecord record = known == null ? new InstanceRecord(target) : records.decode(known);
        List<Message> sent = new ArrayList<>();
        steps.step(record, message, now, sent::add);
        stored.put(target.toString(), records.encode(record));
        sent.forEach(this::send);
    }
}
