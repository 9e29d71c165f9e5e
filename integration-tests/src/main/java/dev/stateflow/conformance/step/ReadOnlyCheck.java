package dev.stateflow.conformance.step;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.StateCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the compiler to what it says of methods that only read: the state before and after each step of theirs, the resumed ones included, is the same;
 * and a record that a step calls unchanged is.
 */
final class ReadOnlyCheck {
    private final CompiledApplication application;
    private final StateCodec states;
    private final RecordCodec records;
    private final Set<Waiting> waiting = new HashSet<>();
    private long checked;

    ReadOnlyCheck(CompiledApplication application, ValueCodec values, RecordCodec records) {
        this.application = application;
        this.states = new StateCodec(values);
        this.records = records;
    }

    /** How many steps were said to leave the state as it is. */
    long checked() {
        return checked;
    }

    /** Runs a step. */
    void around(InstanceRecord record, Message message, Runnable step) {
        boolean readOnly = isReadOnly(record, message);
        byte[] before = records.encode(record);
        byte[] stateBefore = state(record);
        Set<Long> waitingBefore = callIds(record);
        step.run();
        if (readOnly) {
            checked++;
            if (!Arrays.equals(stateBefore, state(record))) {
                throw new IllegalStateException(
                        "a step that only reads changed the state of " + record.address() + ": " + message);
            }
            for (long callId : callIds(record)) {
                if (!waitingBefore.contains(callId)) {
                    waiting.add(new Waiting(record.address(), callId));
                }
            }
        }
        if (!record.changed() && !Arrays.equals(before, records.encode(record))) {
            throw new IllegalStateException(
                    "a step changed the record of " + record.address() + " and does not say so");
        }
    }

    private boolean isReadOnly(InstanceRecord record, Message message) {
        if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Instance to) {
            return waiting.contains(new Waiting(to.caller(), to.callId()));
        }
        if (!(message instanceof Request request)
                || !(request.operation() instanceof Operation.Invoke invoke)
                || !record.exists()) {
            return false;
        }
        EntityType type = application.entity(record.address().entity());
        int member = type == null
                ? -1
                : type.member(invoke.member(), invoke.arguments().size());
        return type != null && member >= 0 && type.members().get(member).readOnly();
    }

    private byte[] state(InstanceRecord record) {
        EntityObject resident = record.resident();
        EntityType type = application.entity(record.address().entity());
        return resident == null || type == null ? new byte[0] : states.encode(type, resident);
    }

    private static Set<Long> callIds(InstanceRecord record) {
        return record.continuations().stream().map(c -> c.callId()).collect(Collectors.toSet());
    }

    private record Waiting(Address instance, long callId) {}
}
