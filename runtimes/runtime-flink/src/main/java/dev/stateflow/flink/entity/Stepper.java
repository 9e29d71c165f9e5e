package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.delivery.Settlement;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.StepFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Steps the instance of the current key: record, timer, and what is sent. Used by one thread. */
final class Stepper {
    private final CompiledApplication application;
    private final StepFunction steps;
    private final Instances instances;
    private final RecordState state;
    private final Certainty certainty;
    private final Settlement settlement;
    private final Host host;
    private final List<Message> sent = new ArrayList<>();

    Stepper(
            CompiledApplication application,
            StepFunction steps,
            Instances instances,
            RecordState state,
            Certainty certainty,
            Settlement settlement,
            Host host) {
        this.application = application;
        this.steps = steps;
        this.instances = instances;
        this.state = state;
        this.certainty = certainty;
        this.settlement = settlement;
        this.host = host;
    }

    /** Whether the application has the entity of an instance. */
    boolean isKnown(Address target) {
        return application.entity(target.entity()) != null;
    }

    /** Whose record the current key has; null if it has none. */
    @Nullable
    Address address() {
        return instances.address();
    }

    /**
     * Handles a message for the instance of the current key.
     *
     * @param now in epoch milliseconds
     * @return what it sends, in order; the same list each time
     */
    List<Message> step(Address target, Message message, long now) {
        sent.clear();
        EntityType type = application.entity(target.entity());
        if (type == null || certainty.isCertain(type)) {
            stepInPlace(target, message, now);
        } else {
            stepIsolated(target, message, now);
        }
        return sent;
    }

    private void stepInPlace(Address target, Message message, long now) {
        InstanceRecord record = instances.get(target);
        OptionalLong due = record.nextDue();
        long firstNewCall = record.nextCallId();
        steps.step(record, message, now, sent::add);
        if (record.changed()) {
            if (record.nextCallId() != firstNewCall) {
                endWhatCannotBeWritten(record, firstNewCall);
            }
            instances.changed(record);
            setTimer(due, record.nextDue());
        }
    }

    /** A call that waits with a value which has no bytes fails there: it could not be kept. */
    private void endWhatCannotBeWritten(InstanceRecord record, long firstNewCall) {
        List<Continuation> doubtful = new ArrayList<>(0);
        // by id, since a thousand older ones may wait
        for (long id = firstNewCall; id < record.nextCallId(); id++) {
            Continuation call = record.waiting(id);
            if (call != null && !certainty.isCertain(call)) {
                doubtful.add(call);
            }
        }
        if (doubtful.isEmpty()) {
            return;
        }
        try {
            state.codec().encode(record);
        } catch (CodecException e) {
            sent.clear();
            for (Continuation call : doubtful) {
                record.resume(call.callId());
                sent.add(new Reply(call.returnTo(), new Outcome.Failure(e)));
            }
        }
    }

    private void stepIsolated(Address target, Message message, long now) {
        InstanceRecord record = state.isolated(target);
        OptionalLong due = record.nextDue();
        steps.step(record, message, now, sent::add);
        if (!record.changed()) {
            return;
        }
        try {
            state.writeEncoded(record);
        } catch (CodecException e) {
            record = state.isolated(target);
            sent.clear();
            sent.addAll(settlement.settle(record, message, now, new Outcome.Failure(e)));
            state.writeEncoded(record);
        }
        setTimer(due, record.nextDue());
    }

    private void setTimer(OptionalLong before, OptionalLong after) {
        if (!before.equals(after)) {
            before.ifPresent(host::stopTimer);
            after.ifPresent(host::startTimer);
        }
    }
}
