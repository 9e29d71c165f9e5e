package dev.stateflow.benchmarks;

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
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The least that can drive the step function: one queue of messages and a map of records, on one thread. With the codec, every message is
 * written and read between two steps, and so is the record before and after each; without it both stay objects.
 */
final class InMemoryEngine {
    private static final ReturnAddress CLIENT = new ReturnAddress.Client("benchmark");

    private final StepFunction step;
    private final MessageCodec messages;
    private final RecordCodec records;
    private final boolean codec;
    private final Map<Address, InstanceRecord> live = new HashMap<>();
    private final Map<Address, byte[]> stored = new HashMap<>();
    private final ArrayDeque<Message> queue = new ArrayDeque<>();
    private final ArrayDeque<byte[]> encodedQueue = new ArrayDeque<>();
    private @Nullable Outcome outcome;

    InMemoryEngine(CompiledApplication application, boolean codec) {
        ValueCodec values = Codecs.values(application);
        this.codec = codec;
        // a queue in memory loses nothing and repeats nothing
        this.step = new StepFunction(
                application,
                values,
                StepOptions.DEFAULT
                        .with(codec ? BorderPolicy.ENCODED_BY_BINDING : BorderPolicy.COPY)
                        .with(Delivery.EXACTLY_ONCE)
                        .withClientWindow(0));
        this.messages = new MessageCodec(application, values);
        this.records = new RecordCodec(application, values);
    }

    /** Creates an instance by its only constructor. */
    Address create(EntityType type, Object... arguments) {
        EntityObject fresh;
        try {
            fresh = type.construct(0, arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        Request request = step.creation(fresh, CLIENT);
        run(request);
        return request.target();
    }

    /** Calls a method and drives everything that follows from it to its end. */
    Object call(Address target, String member, Object... arguments) {
        List<@Nullable Object> list = Collections.unmodifiableList(Arrays.asList(arguments));
        return Objects.requireNonNull(run(new Request(target, new Operation.Invoke(member, list), CLIENT)));
    }

    private @Nullable Object run(Request request) {
        outcome = null;
        if (codec) {
            runEncoded(request);
        } else {
            runObjects(request);
        }
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        }
        throw new IllegalStateException("the call failed: " + outcome);
    }

    private void runObjects(Message first) {
        for (Message message = first; message != null; message = queue.poll()) {
            Address target = message.target();
            if (target == null) {
                outcome = ((Reply) message).outcome();
            } else {
                step.step(live.computeIfAbsent(target, InstanceRecord::new), message, 0, queue::add);
            }
        }
    }

    private void runEncoded(Message first) {
        for (byte[] bytes = messages.encode(first); bytes != null; bytes = encodedQueue.poll()) {
            Message message = messages.decode(bytes);
            Address target = message.target();
            if (target == null) {
                outcome = ((Reply) message).outcome();
                continue;
            }
            byte[] before = stored.get(target);
            InstanceRecord record = before == null ? new InstanceRecord(target) : records.decode(before);
            step.step(record, message, 0, sent -> encodedQueue.add(messages.encode(sent)));
            if (record.changed()) {
                stored.put(target, records.encode(record));
            }
        }
    }
}
