package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** A model of a binding: which effects it has, in which order, and what a crash leaves of them. */
abstract class Binding {
    final World world;

    Binding(World world) {
        this.world = world;
    }

    /** A client sends a request, perhaps not for the first time. */
    abstract void submit(byte[] request);

    /** Whatever can happen next if nothing goes wrong. */
    abstract void actions(List<Action> actions);

    /** Whatever can go wrong now. */
    abstract void faults(List<Action> faults);

    /** When the next timer is due. */
    abstract OptionalLong nextDue();

    /** All records as they are stored. Asked for at the end. */
    abstract Collection<InstanceRecord> records();

    /** What is still under way at the end, in words; empty if nothing is. */
    String underWay() {
        return "";
    }

    static OptionalLong earliest(Collection<OptionalLong> times) {
        return times.stream()
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }

    /** The message as a step gets it: an error may be planted here. */
    Message received(InstanceRecord record, Message message) {
        if (world.has(Bug.LATE_REPLY_DELIVERED)
                && message instanceof Reply reply
                && reply.to() instanceof ReturnAddress.Instance to
                && record.waiting(to.callId()) == null) {
            Iterator<Continuation> waiting = record.continuations().iterator();
            if (waiting.hasNext()) {
                return new Reply(
                        new ReturnAddress.Instance(to.caller(), waiting.next().callId()), reply.outcome());
            }
        }
        if (message instanceof Wake) {
            List<Continuation> scheduled = record.continuations().stream()
                    .filter(Continuation::isScheduled)
                    .toList();
            if (world.has(Bug.LOST_SCHEDULED_CALL)) {
                scheduled.forEach(call -> record.cancel(call.callId()));
            }
            if (world.has(Bug.DOUBLED_SCHEDULED_CALL)) {
                scheduled.forEach(call -> scheduleAgain(record, call));
            }
        }
        if (world.has(Bug.CANCELLED_IN_VAIN)
                && message instanceof Request request
                && request.operation() instanceof Operation.Cancel) {
            return new Request(request.target(), new Operation.Exists(), request.returnTo(), request.open());
        }
        return message;
    }

    private static void scheduleAgain(InstanceRecord record, Continuation call) {
        long id = record.takeCallId();
        ReturnAddress nobody = new ReturnAddress.Nobody(record.address(), id);
        record.await(new Continuation(id, call.innermost(), call.self(), nobody));
        record.timers().stream()
                .filter(timer -> timer.id() == call.callId())
                .findFirst()
                .ifPresent(timer -> record.start(new Timer(id, timer.due(), timer.action())));
    }
}
