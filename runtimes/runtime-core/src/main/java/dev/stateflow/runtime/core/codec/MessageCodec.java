package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import java.util.List;

/** Bytes for messages. May be used by several threads at once. */
public final class MessageCodec {
    // Persisted. Messages and records begin with different numbers, so that none is taken for the other.
    private static final int INVOKE = 1;
    private static final int CREATE = 2;
    private static final int EXISTS = 3;
    private static final int DELETE = 4;
    private static final int REPLY = 5;
    private static final int WAKE = 6;
    private static final int CANCEL = 7;
    private static final int SCHEDULE = 8;

    private final CompiledApplication application;
    private final ValueCodec values;

    /**
     * @param application whose messages these are
     * @param values the codec for the values that they carry
     */
    public MessageCodec(CompiledApplication application, ValueCodec values) {
        this.application = application;
        this.values = values;
    }

    /**
     * Encodes a message. A reply with a result that can't be written is encoded as a failure that says so, as a caller must get an answer.
     *
     * @throws CodecException if an argument of a request can't be written; {@link #refusal} is then what the sender of the request gets
     */
    public byte[] encode(Message message) {
        try {
            return values.encode(List.of(), out -> write(message, out));
        } catch (CodecException e) {
            if (message instanceof Reply reply) {
                return values.encode(List.of(), out -> write(new Reply(reply.to(), new Outcome.Failure(e)), out));
            }
            throw e;
        }
    }

    /**
     * The answer to a request that can't be encoded: it fails at the call, as it would have with a binding that copies values.
     *
     * @param request the request
     * @param why what {@link #encode} threw
     */
    public static Reply refusal(Request request, CodecException why) {
        return new Reply(request.returnTo(), new Outcome.Failure(why));
    }

    /**
     * Decodes a message.
     *
     * @throws CodecException if the bytes are not a message of this application
     */
    public Message decode(byte[] bytes) {
        return values.decode(bytes, List.of(), this::read);
    }

    private static void write(Message message, ValueOutput out) {
        if (message instanceof Request request) {
            write(request, out);
        } else if (message instanceof Reply reply) {
            out.writeInt(REPLY);
            Parts.write(reply.to(), out);
            Parts.write(reply.outcome(), out);
        } else if (message instanceof Wake wake) {
            out.writeInt(WAKE);
            Parts.write(wake.target(), out);
        } else {
            throw new CodecException("unknown kind of message: " + message);
        }
    }

    private static void write(Request request, ValueOutput out) {
        Operation operation = request.operation();
        if (operation instanceof Operation.Invoke invoke) {
            out.writeInt(INVOKE);
            Parts.write(invoke, out);
        } else if (operation instanceof Operation.Create create) {
            out.writeInt(CREATE);
            out.writeObject(create.state());
        } else if (operation instanceof Operation.Exists) {
            out.writeInt(EXISTS);
        } else if (operation instanceof Operation.Delete) {
            out.writeInt(DELETE);
        } else if (operation instanceof Operation.Schedule schedule) {
            out.writeInt(SCHEDULE);
            out.writeLong(schedule.delay());
            Parts.write(schedule.call(), out);
        } else if (operation instanceof Operation.Cancel cancel) {
            out.writeInt(CANCEL);
            out.writeLong(cancel.id());
        } else {
            throw new CodecException("unknown kind of operation: " + operation);
        }
        Parts.write(request.target(), out);
        Parts.write(request.returnTo(), out);
        Parts.write(request.open(), out);
    }

    private Message read(ValueInput in) {
        int kind = in.readInt();
        return switch (kind) {
            case INVOKE -> request(Parts.invoke(in), in);
            case CREATE -> request(new Operation.Create((byte[]) Parts.required(in.readObject())), in);
            case EXISTS -> request(new Operation.Exists(), in);
            case DELETE -> request(new Operation.Delete(), in);
            case SCHEDULE -> {
                long delay = in.readLong();
                yield request(new Operation.Schedule(Parts.invoke(in), delay), in);
            }
            case CANCEL -> request(new Operation.Cancel(in.readLong()), in);
            case REPLY -> {
                ReturnAddress to = Parts.returnAddress(in);
                yield new Reply(to, Parts.outcome(in));
            }
            case WAKE -> new Wake(target(in));
            default -> throw Parts.newer("message", kind);
        };
    }

    private Request request(Operation operation, ValueInput in) {
        Address target = target(in);
        // it was under way when the build changed
        if (OlderBuild.of(in) != null && operation instanceof Operation.Invoke invoke) {
            checkMember(target, invoke);
        } else if (OlderBuild.of(in) != null && operation instanceof Operation.Schedule schedule) {
            checkMember(target, schedule.call());
        }
        ReturnAddress returnTo = Parts.returnAddress(in);
        return new Request(target, operation, returnTo, Parts.callIds(in));
    }

    private Address target(ValueInput in) {
        Address target = Parts.address(in);
        EntityType type = application.entity(target.entity());
        if (type == null) {
            throw new CodecException(
                    "a message for " + target + ": application " + application.name() + " has no entity of that name");
        }
        // one name for all: it is compared and looked up again and again
        return new Address(type.name(), target.key());
    }

    private void checkMember(Address target, Operation.Invoke invoke) {
        EntityType type = application.entity(target.entity());
        if (type == null || type.member(invoke.member(), invoke.arguments().size()) < 0) {
            throw new CodecException("a request that is under way asks " + target.entity() + " for " + invoke.member()
                    + ", which this build does not have: let such requests end in the build that they began in");
        }
    }
}
