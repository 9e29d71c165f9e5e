package dev.stateflow.runtime.core.step;

import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.MemberInfo;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.StateCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Operation.Cancel;
import dev.stateflow.runtime.core.message.Operation.Create;
import dev.stateflow.runtime.core.message.Operation.Delete;
import dev.stateflow.runtime.core.message.Operation.Exists;
import dev.stateflow.runtime.core.message.Operation.Invoke;
import dev.stateflow.runtime.core.message.Operation.Schedule;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message handled by one entity instance: changes the record, sends messages. Deterministic: the same record, message and time give the
 * same result. Does no I/O, starts no threads, reads no clock. May be used by several threads at once, on different records.
 *
 * <p>What a request does:
 *
 * <ul>
 *   <li><b>Invoke</b> calls the member on the resident instance. The reply has its result, or what it threw; state changes made before an exception
 *       are kept, as in plain Java. If there is no instance the reply is an {@link EntityNotFoundException}. If there is no such member, or the number of
 *       arguments is wrong, it is an {@link IllegalArgumentException}.
 *   <li><b>Create</b> makes the instance, or replies with an {@link EntityExistsException}. <b>Exists</b> replies with a boolean.
 *   <li><b>Delete</b> forgets the state, or replies with an {@link EntityNotFoundException}. As with an object in plain Java that was taken out of a registry,
 *       calls of the instance that wait at that moment, the one that asked for the deletion included, go on and finish on the old object, which nothing
 *       else can reach any more; new calls fail. If the instance is created again meanwhile, old calls still see the old object, and new calls the new one.
 * </ul>
 *
 * <p>What a call schedules ({@link ReturnAddress.Nobody}) waits in the record like a call that sleeps, and begins when its time has come. <b>Cancel</b> takes it out before
 * that. Nobody gets its result; only a failure is sent, which the binding writes to its log.
 *
 * <p>Each request takes effect once, in whatever order they arrive. What a repeated one of an instance gets depends on the binding's {@link Delivery}; a
 * repeated one of a client is answered as the first time, or dropped while the first is being served. How much is remembered is a matter of {@link StepOptions}.
 * Answers that nobody waits for are dropped.
 *
 * <p>Time is an input. What an instance waits for stands in its record as timers; {@link InstanceRecord#nextDue} tells the binding when to deliver a {@link Wake}, which
 * fires all that are due, in order of their due time and then of their ids. A wake that comes too early, too late or twice does no harm.
 *
 * <p>Errors of the virtual machine other than {@link StackOverflowError} pass through; the record is then unusable, and the binding goes back to what
 * it stored last.
 */
public final class StepFunction {
    private final CompiledApplication application;
    private final StateCodec states;
    private final Border border;
    private final Sender sender;
    private final StepContext context;
    private final Admission admission;

    /** A step function with {@link StepOptions#DEFAULT}. */
    public StepFunction(CompiledApplication application, ValueCodec codec) {
        this(application, codec, StepOptions.DEFAULT);
    }

    /**
     * @param application whose entities are stepped
     * @param codec the codec for its values
     * @param options how the binding delivers messages
     */
    public StepFunction(CompiledApplication application, ValueCodec codec, StepOptions options) {
        this.application = application;
        this.states = new StateCodec(codec);
        this.border = new Border(application, codec, options.border());
        this.sender = new Sender(new MessageCodec(application, codec), options.delivery());
        Patience patience = new Patience(application, options.callTimeout().toMillis());
        this.context = new StepContext(application, border, sender, patience);
        this.admission = new Admission(options, border, sender);
    }

    /**
     * Handles a message.
     *
     * @param record the record of the instance that the message is for
     * @param message a request for the instance, the answer to one of its own, or a wake
     * @param now the time, in milliseconds since 1970-01-01T00:00Z
     * @param outbox takes what the step sends; must not throw
     * @throws IllegalArgumentException if the message is for another instance
     */
    public void step(InstanceRecord record, Message message, long now, Outbox outbox) {
        record.beginStep();
        if (message instanceof Request request) {
            checkTarget(record, request.target());
            if (admission.admit(record, request, now, outbox)) {
                serve(record, request, now, outbox);
            }
        } else if (message instanceof Reply reply) {
            if (!(reply.to() instanceof ReturnAddress.Instance to)) {
                throw new IllegalArgumentException("a reply to a client was delivered to " + record.address());
            }
            checkTarget(record, to.caller());
            if (record.sent().settle(to.callId())) {
                record.markChanged();
            }
            Continuation waiting = record.resume(to.callId());
            if (waiting != null) {
                record.markChanged();
                resume(record, waiting, reply.outcome(), now, outbox);
            }
        } else if (message instanceof Wake wake) {
            checkTarget(record, wake.target());
            // what this step starts anew waits for the next wake, or else a step might not end
            for (Timer timer : record.due(now)) {
                fire(record, timer, now, outbox);
            }
        } else {
            throw new IllegalArgumentException("unknown kind of message: " + message);
        }
    }

    /**
     * The request that creates an instance on behalf of a client.
     *
     * @param fresh the initial state, from {@link EntityType#construct}; it is a reference afterwards
     * @param returnTo who gets the answer
     * @throws IllegalArgumentException if the class of {@code fresh} is not an entity of the application
     * @throws NullPointerException if its key is null
     * @throws dev.stateflow.runtime.core.codec.CodecException if its state can't be written
     */
    public Request creation(EntityObject fresh, ReturnAddress returnTo) {
        Operation create = border.creation(fresh);
        return new Request(Objects.requireNonNull(fresh.stateflow$address()), create, returnTo);
    }

    /**
     * Sends again what an instance waits for: for bindings with {@link Delivery#UNRELIABLE}, from time to time. A repeated request of whoever waits for a
     * call of the instance does it too. The record does not change.
     */
    public void repeatRequests(InstanceRecord record, Outbox outbox) {
        sender.repeatAll(record, outbox);
    }

    private static void checkTarget(InstanceRecord record, Address target) {
        if (!target.equals(record.address())) {
            throw new IllegalArgumentException("a message for " + target + " was delivered to " + record.address());
        }
    }

    private void serve(InstanceRecord record, Request request, long now, Outbox outbox) {
        EntityType type = application.entity(record.address().entity());
        Outcome outcome;
        if (type == null) {
            outcome = new Outcome.Failure(new IllegalArgumentException("application " + application.name()
                    + " has no entity named " + record.address().entity()));
        } else if (request.operation() instanceof Invoke invoke) {
            outcome = invoke(record, type, invoke, request.returnTo(), now, outbox);
        } else if (request.operation() instanceof Create create) {
            outcome = create(record, type, create);
        } else if (request.operation() instanceof Exists) {
            outcome = new Outcome.Value(record.exists());
        } else if (request.operation() instanceof Delete) {
            outcome = delete(record);
        } else if (request.operation() instanceof Cancel cancel) {
            outcome = cancel(record, cancel);
        } else if (request.operation() instanceof Schedule schedule) {
            outcome = schedule(record, type, schedule, now);
        } else {
            throw new IllegalArgumentException("unknown kind of operation: " + request.operation());
        }
        if (outcome != null) {
            admission.answer(record, request.returnTo(), outcome, now, outbox);
        }
    }

    private Outcome create(InstanceRecord record, EntityType type, Create create) {
        if (record.exists()) {
            return new Outcome.Failure(new EntityExistsException(record.address() + " exists already"));
        }
        EntityObject instance;
        try {
            instance = type.blank();
            instance.stateflow$address(record.address());
            states.decode(create.state(), type, instance);
        } catch (RuntimeException e) {
            return new Outcome.Failure(e);
        }
        record.resident(instance);
        record.markChanged();
        return new Outcome.Value(null);
    }

    private static Outcome delete(InstanceRecord record) {
        if (!record.exists()) {
            return notFound(record);
        }
        record.resident(null);
        record.markChanged();
        return new Outcome.Value(null);
    }

    /** Asks the record, not the instance: what a deleted one has scheduled still waits. */
    private static Outcome cancel(InstanceRecord record, Cancel cancel) {
        boolean inTime = record.cancel(cancel.id());
        if (inTime) {
            record.markChanged();
        }
        return new Outcome.Value(inTime);
    }

    private static Outcome schedule(InstanceRecord record, EntityType type, Schedule schedule, long now) {
        if (!record.exists()) {
            return notFound(record);
        }
        long id = record.takeCallId();
        record.start(new Timer(id, Times.after(now, schedule.delay()), new Timer.BeginCall(schedule.call())));
        record.markChanged();
        return new Outcome.Value(
                ScheduledCall.of(References.to(type, record.address().key()), id));
    }

    private static Outcome notFound(InstanceRecord record) {
        return new Outcome.Failure(new EntityNotFoundException(record.address() + " does not exist"));
    }

    /** Calls a member; null if the call waits. */
    private @Nullable Outcome invoke(
            InstanceRecord record, EntityType type, Invoke invoke, ReturnAddress returnTo, long now, Outbox outbox) {
        EntityObject self = record.resident();
        if (self == null) {
            return notFound(record);
        }
        List<@Nullable Object> arguments = invoke.arguments();
        int member = type.member(invoke.member(), arguments.size());
        if (member < 0) {
            return new Outcome.Failure(new IllegalArgumentException(type.name() + " has no member " + invoke.member()));
        }
        MemberInfo info = type.members().get(member);
        if (info.parameters().size() != arguments.size()) {
            return new Outcome.Failure(new IllegalArgumentException(type.name() + "." + info.name() + " takes "
                    + info.parameters().size() + " arguments, not " + arguments.size()));
        }
        if (!info.readOnly()) {
            record.markChanged();
        }
        long nextCall = record.nextCallId();
        StepExecution x = new StepExecution(context, record, self, List.of(), now, outbox);
        try {
            @Nullable Object[] values = arguments.isEmpty() ? Execution.NO_ARGUMENTS : arguments.toArray();
            Object result = type.invoke(member, self, values, x);
            if (x.isSuspended()) {
                x.await(null, returnTo);
                return null;
            }
            return new Outcome.Value(result);
        } catch (Throwable thrown) {
            return new Outcome.Failure(survivable(thrown));
        } finally {
            // what only reads has asked others: the record changes after all
            if (record.nextCallId() != nextCall) {
                record.markChanged();
            }
        }
    }

    private void resume(InstanceRecord record, Continuation waiting, Outcome answer, long now, Outbox outbox) {
        StepExecution x = new StepExecution(context, record, waiting.self(), waiting.deadlines(), now, outbox);
        x.answer(answer);
        Object result = null;
        Throwable failure = null;
        Frame frame = waiting.innermost();
        while (frame != null) {
            Frame caller = frame.caller();
            try {
                result = Objects.requireNonNull(frame.owner, "a prototype frame can't be resumed")
                        .resume(frame, x);
                if (x.isSuspended()) {
                    x.await(caller, waiting.returnTo());
                    return;
                }
                failure = null;
            } catch (Throwable thrown) {
                result = null;
                failure = survivable(thrown);
            }
            x.answer(result, failure);
            frame = caller;
        }
        Outcome outcome = failure == null ? new Outcome.Value(result) : new Outcome.Failure(failure);
        admission.answer(record, waiting.returnTo(), outcome, now, outbox);
    }

    private void fire(InstanceRecord record, Timer timer, long now, Outbox outbox) {
        if (record.stop(timer.id()) == null) {
            return; // stopped by what fired before it
        }
        record.markChanged();
        if (timer.action() instanceof Timer.BeginCall begin) {
            begin(record, begin.call(), new ReturnAddress.Nobody(record.address(), timer.id()), now, outbox);
            return;
        }
        record.sent().settle(timer.id());
        Continuation waiting = record.resume(timer.id());
        if (waiting == null) {
            return;
        }
        Outcome answer;
        if (timer.action() instanceof Timer.EndSleep) {
            answer = new Outcome.Value(null);
        } else if (timer.action() instanceof Timer.EndWait wait) {
            answer = new Outcome.Failure(Patience.over(wait));
        } else {
            throw new IllegalArgumentException("unknown kind of timer: " + timer);
        }
        resume(record, waiting, answer, now, outbox);
    }

    private void begin(InstanceRecord record, Invoke call, ReturnAddress.Nobody nobody, long now, Outbox outbox) {
        EntityType type =
                Objects.requireNonNull(application.entity(record.address().entity()));
        Outcome outcome = invoke(record, type, call, nobody, now, outbox);
        if (outcome != null) {
            admission.answer(record, nobody, outcome, now, outbox);
        }
    }

    private static Throwable survivable(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        return thrown;
    }
}
