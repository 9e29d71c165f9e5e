package dev.stateflow.runtime.core.step;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What split code sees of one step. */
final class StepExecution extends Execution {
    private static final Operation EXISTS = new Operation.Exists();
    private static final Operation DELETE = new Operation.Delete();
    private static final Timer.Action END_SLEEP = new Timer.EndSleep();

    private final StepContext context;
    private final InstanceRecord record;
    private final EntityObject self;
    private final long now;
    private final Outbox outbox;

    private List<Deadline> deadlines;
    private long pendingCall;
    private @Nullable Frame innermost;
    private @Nullable Frame outermost;

    /**
     * @param self the object that the call runs on
     * @param deadlines what the call has set before
     */
    StepExecution(
            StepContext context,
            InstanceRecord record,
            EntityObject self,
            List<Deadline> deadlines,
            long now,
            Outbox outbox) {
        this.context = context;
        this.record = record;
        this.self = self;
        this.deadlines = deadlines;
        this.now = now;
        this.outbox = outbox;
    }

    /** Prepares to resume a frame with an answer. */
    void answer(Outcome outcome) {
        if (outcome instanceof Outcome.Value answer) {
            answer(answer.value(), null);
        } else if (outcome instanceof Outcome.Failure answer) {
            answer(null, answer.exception());
        } else {
            throw new IllegalArgumentException("unknown kind of outcome: " + outcome);
        }
    }

    /** Prepares to resume a frame with what the method that it called has returned or thrown. */
    void answer(@Nullable Object result, @Nullable Throwable thrown) {
        // an error between issuing a request and saving its frames leaves them half saved; nothing waits for that
        // request then
        suspended = false;
        innermost = null;
        outermost = null;
        value = result;
        failure = thrown;
    }

    /** Keeps the call that has suspended; {@code rest} are the frames around those that it has handed over. */
    void await(@Nullable Frame rest, ReturnAddress returnTo) {
        Frame first = innermost;
        Frame last = outermost;
        if (first == null || last == null) {
            throw new IllegalStateException("a call of " + record.address() + " suspended without a frame");
        }
        last.caller(rest);
        record.await(new Continuation(pendingCall, first, self, returnTo, Patience.open(deadlines)));
    }

    @Override
    public void suspend(Frame frame) {
        if (outermost == null) {
            innermost = frame;
        } else {
            outermost.caller(frame);
        }
        outermost = frame;
    }

    @Override
    public void call(@Nullable Object receiver, String member, @Nullable Object[] args) {
        Address target = target(receiver, "invoke", member);
        issue(target, member, new Operation.Invoke(member, context.border().arguments(record.address(), args)));
    }

    @Override
    public void get(@Nullable Object receiver, String member) {
        issue(target(receiver, "read field", member), member, new Operation.Invoke(member, List.of()));
    }

    @Override
    public void set(@Nullable Object receiver, String member, @Nullable Object value) {
        Address target = target(receiver, "assign field", member);
        issue(
                target,
                member,
                new Operation.Invoke(
                        member, context.border().arguments(record.address(), new @Nullable Object[] {value})));
    }

    @Override
    public void create(EntityObject fresh) {
        Operation create = context.border().creation(fresh);
        issue(target(fresh, "create", ""), "", create);
    }

    @Override
    public void exists(@Nullable Object reference) {
        issue(entity(reference, "exists"), "", EXISTS);
    }

    @Override
    public void delete(@Nullable Object reference) {
        issue(entity(reference, "delete"), "", DELETE);
    }

    @Override
    public void sleep(@Nullable Duration duration) {
        long millis = Times.millis(Objects.requireNonNull(duration, "Entities.sleep was given null"));
        if (millis == 0) {
            answerAtOnce(null, null);
        } else {
            suspend();
            record.start(new Timer(pendingCall, Times.after(now, millis), END_SLEEP));
        }
    }

    @Override
    public void deadline(@Nullable Duration duration) {
        long millis = Times.millis(Objects.requireNonNull(duration, "Entities.deadline was given null"));
        Deadline deadline = Deadline.at(Times.after(now, millis));
        List<Deadline> more = new ArrayList<>(Patience.open(deadlines));
        more.add(deadline);
        deadlines = more;
        answerAtOnce(deadline, null);
    }

    @Override
    public EntityObject self() {
        return self;
    }

    private void suspend() {
        pendingCall = record.takeCallId();
        innermost = null;
        outermost = null;
        suspended = true;
    }

    private void answerAtOnce(@Nullable Object answer, @Nullable Throwable thrown) {
        suspended = false;
        value = answer;
        failure = thrown;
    }

    private void issue(Address target, String member, Operation operation) {
        Timer timer;
        try {
            timer = context.patience().timer(now, record.nextCallId(), target, member, deadlines);
        } catch (CallTimeoutException e) {
            answerAtOnce(null, e);
            return;
        }
        // fails, if at all, before anything has changed
        Request request = context.sender().request(record, target, operation);
        suspend();
        if (timer != null) {
            record.start(timer);
        }
        outbox.send(request);
    }

    private Address target(@Nullable Object receiver, String action, String member) {
        if (receiver == null) {
            throw new NullPointerException(
                    "Cannot " + action + " \"" + readable(member) + "\" because the entity reference is null");
        }
        if (!(receiver instanceof EntityObject entity)) {
            throw new IllegalArgumentException("can't " + action + " " + readable(member) + " of another instance: "
                    + receiver.getClass().getName() + " is not an entity of application "
                    + context.application().name());
        }
        Address address = entity.stateflow$address();
        if (address == null) {
            throw new IllegalStateException("can't " + action + " " + readable(member) + " of a "
                    + receiver.getClass().getName() + " that was not created as an instance");
        }
        return address;
    }

    private Address entity(@Nullable Object reference, String operation) {
        if (reference == null) {
            throw new NullPointerException("Entities." + operation + " was given null");
        }
        if (!(reference instanceof EntityObject)) {
            throw new IllegalArgumentException("Entities." + operation + " was given a "
                    + reference.getClass().getName() + ", which is not an entity of application "
                    + context.application().name());
        }
        return target(reference, operation, "");
    }

    /** {@code shop.Item#stock} as {@code stock}, {@code price(I)I} as {@code price()}. */
    static String readable(String member) {
        String name = member.substring(member.indexOf('#') + 1);
        int parenthesis = name.indexOf('(');
        return parenthesis < 0 ? name : name.substring(0, parenthesis) + "()";
    }
}
