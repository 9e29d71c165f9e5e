package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The least that user code can run on: every remote call suspends and is answered at once, with the price or with true. Nothing is sent and nothing
 * is stored, so that what is left is the user's state machine alone.
 */
final class BareExecution extends Execution {
    private static final Integer PRICE = Workload.PRICE;

    private final EntityType type;
    private final EntityObject self;
    private boolean asksForPrice;
    private @Nullable Frame innermost;
    private @Nullable Frame outermost;

    BareExecution(EntityType type, EntityObject self) {
        this.type = type;
        this.self = self;
    }

    /** Calls a method of the instance and answers all its remote calls. */
    Object run(int member, Object[] arguments) {
        try {
            suspended = false;
            Object result = type.invoke(member, self, arguments, this);
            while (suspended) {
                result = resume();
            }
            return Objects.requireNonNull(result);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object resume() throws Throwable {
        Frame frame = innermost;
        innermost = null;
        outermost = null;
        Object result = asksForPrice ? PRICE : (Object) true;
        while (frame != null) {
            Frame caller = frame.caller();
            value = result;
            suspended = false;
            result = Objects.requireNonNull(frame.owner).resume(frame, this);
            if (suspended) {
                Objects.requireNonNull(outermost).caller(caller);
                return null;
            }
            frame = caller;
        }
        return result;
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
        Objects.requireNonNull(receiver);
        asksForPrice = args.length == 0;
        suspended = true;
    }

    @Override
    public void get(@Nullable Object receiver, String member) {
        throw new UnsupportedOperationException(member);
    }

    @Override
    public void set(@Nullable Object receiver, String member, @Nullable Object value) {
        throw new UnsupportedOperationException(member);
    }

    @Override
    public void create(EntityObject fresh) {
        throw new UnsupportedOperationException("create");
    }

    @Override
    public void exists(@Nullable Object reference) {
        throw new UnsupportedOperationException("exists");
    }

    @Override
    public void delete(@Nullable Object reference) {
        throw new UnsupportedOperationException("delete");
    }

    @Override
    public void sleep(@Nullable Duration duration) {
        throw new UnsupportedOperationException("sleep");
    }

    @Override
    public void deadline(@Nullable Duration duration) {
        throw new UnsupportedOperationException("deadline");
    }

    @Override
    public void schedule(@Nullable Duration delay) {
        throw new UnsupportedOperationException("schedule");
    }

    @Override
    public void fork(Frame frame) {
        throw new UnsupportedOperationException("fork");
    }

    @Override
    public void cancel(@Nullable Object scheduledCall) {
        throw new UnsupportedOperationException("cancel");
    }

    @Override
    public EntityObject self() {
        return self;
    }
}
