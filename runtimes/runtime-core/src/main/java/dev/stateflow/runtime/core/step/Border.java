package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.StateCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what leaves an instance independent of it: values are copied, the resident object becomes a reference. */
final class Border {
    private final CompiledApplication application;
    private final ValueCodec codec;
    private final StateCodec states;
    private final boolean copies;
    private final boolean copiesForClients;

    Border(CompiledApplication application, ValueCodec codec, BorderPolicy policy) {
        this.application = application;
        this.codec = codec;
        this.states = new StateCodec(codec);
        this.copies = policy != BorderPolicy.ENCODED_BY_BINDING;
        this.copiesForClients = policy == BorderPolicy.COPY;
    }

    /** The arguments as the callee gets them. One graph: arguments that share an object share its copy. */
    List<@Nullable Object> arguments(Address sender, @Nullable Object[] arguments) {
        if (copies && arguments.length > 0) {
            if (arguments.length == 1) {
                arguments[0] = copy(sender, arguments[0]);
            } else if (!pass(sender, arguments)) {
                return Arrays.asList((@Nullable Object[]) Objects.requireNonNull(codec.copy(arguments)));
            }
        }
        return Arrays.asList(arguments);
    }

    /**
     * The outcome as whoever asked gets it. One that can't be written becomes a failure that says so.
     *
     * @param kept whether the sender keeps it too
     */
    Outcome answer(Address sender, ReturnAddress to, Outcome outcome, boolean kept) {
        boolean copied = kept || (to instanceof ReturnAddress.Client ? copiesForClients : copies);
        return copied ? copy(sender, outcome) : outcome;
    }

    /** A copy of an outcome. One that can't be written becomes a failure that says so. */
    Outcome copy(Address sender, Outcome outcome) {
        try {
            if (outcome instanceof Outcome.Value value) {
                Object copy = copy(sender, value.value());
                return copy == value.value() ? outcome : new Outcome.Value(copy);
            } else if (outcome instanceof Outcome.Failure failure) {
                return new Outcome.Failure((Throwable) Objects.requireNonNull(codec.copy(failure.exception())));
            } else {
                throw new IllegalArgumentException("unknown kind of outcome: " + outcome);
            }
        } catch (CodecException e) {
            return new Outcome.Failure(e);
        }
    }

    private boolean pass(Address sender, @Nullable Object[] arguments) {
        for (Object argument : arguments) {
            boolean same = argument instanceof EntityObject entity
                    ? !sender.equals(entity.stateflow$address())
                    : codec.isImmutable(argument);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object copy(Address sender, @Nullable Object value) {
        if (value instanceof EntityObject entity) {
            // what is not the resident is a reference, and those are never changed
            return sender.equals(entity.stateflow$address()) ? codec.copy(value) : value;
        }
        return codec.copy(value);
    }

    /** Gives a new instance its address, encodes its state and makes it a reference. */
    Operation creation(EntityObject fresh) {
        EntityType type = application.entity(fresh.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    fresh.getClass().getName() + " is not an entity of application " + application.name());
        }
        Object key = type.key(fresh);
        if (key == null) {
            throw new NullPointerException("the key of a new " + type.name() + " is null: "
                    + type.key().name() + (type.key().method() ? "() gives" : " holds") + " null after construction");
        }
        fresh.stateflow$address(new Address(type.name(), key));
        byte[] state = states.encode(type, fresh);
        fresh.stateflow$read(Blank.INSTANCE);
        type.key(fresh, key);
        return new Operation.Create(state);
    }
}
