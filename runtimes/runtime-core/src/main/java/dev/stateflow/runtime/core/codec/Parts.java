package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What messages and records have in common. The numbers are persisted. */
final class Parts {
    private static final int INSTANCE = 0;
    private static final int CLIENT = 1;
    private static final int NOBODY = 2;
    private static final int ROUTED_CLIENT = 3;
    private static final int VALUE = 0;
    private static final int FAILURE = 1;

    private Parts() {}

    static void write(Address address, ValueOutput out) {
        out.writeObject(address.entity());
        out.writeObject(address.key());
    }

    static Address address(ValueInput in) {
        String entity = string(in);
        OlderBuild older = OlderBuild.of(in);
        return new Address(older == null ? entity : older.entityName(entity), required(in.readObject()));
    }

    static void write(ReturnAddress returnTo, ValueOutput out) {
        if (returnTo instanceof ReturnAddress.Instance instance) {
            out.writeInt(INSTANCE);
            write(instance.caller(), out);
            out.writeLong(instance.callId());
        } else if (returnTo instanceof ReturnAddress.Client client) {
            boolean routed = !client.route().isEmpty();
            out.writeInt(routed ? ROUTED_CLIENT : CLIENT);
            out.writeObject(client.requestId());
            out.writeInt(client.repeatable() ? 1 : 0);
            if (routed) {
                out.writeObject(client.route());
            }
        } else if (returnTo instanceof ReturnAddress.Nobody nobody) {
            out.writeInt(NOBODY);
            write(nobody.instance(), out);
            out.writeLong(nobody.id());
        } else {
            throw new CodecException("unknown kind of return address: " + returnTo);
        }
    }

    static ReturnAddress returnAddress(ValueInput in) {
        int kind = in.readInt();
        return switch (kind) {
            case INSTANCE -> {
                Address caller = address(in);
                yield new ReturnAddress.Instance(caller, in.readLong());
            }
            case CLIENT -> {
                String requestId = string(in);
                yield new ReturnAddress.Client(requestId, in.readInt() != 0);
            }
            case NOBODY -> {
                Address instance = address(in);
                yield new ReturnAddress.Nobody(instance, in.readLong());
            }
            case ROUTED_CLIENT -> {
                String requestId = string(in);
                boolean repeatable = in.readInt() != 0;
                yield new ReturnAddress.Client(requestId, repeatable, string(in));
            }
            default -> throw newer("return address", kind);
        };
    }

    static void write(Operation.Invoke invoke, ValueOutput out) {
        out.writeObject(invoke.member());
        out.writeInt(invoke.arguments().size());
        for (Object argument : invoke.arguments()) {
            out.writeObject(argument);
        }
    }

    static Operation.Invoke invoke(ValueInput in) {
        String written = string(in);
        OlderBuild older = OlderBuild.of(in);
        String member = older == null ? written : older.member(written);
        int count = count(in);
        if (count > 255) {
            throw new CodecException("malformed: a call with " + count + " arguments");
        }
        if (count == 0) {
            return new Operation.Invoke(member, List.of());
        }
        @Nullable Object[] arguments = new Object[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = in.readObject();
        }
        return new Operation.Invoke(member, Arrays.asList(arguments));
    }

    static void write(Outcome outcome, ValueOutput out) {
        if (outcome instanceof Outcome.Value value) {
            out.writeInt(VALUE);
            out.writeObject(value.value());
        } else if (outcome instanceof Outcome.Failure failure) {
            out.writeInt(FAILURE);
            out.writeObject(failure.exception());
        } else {
            throw new CodecException("unknown kind of outcome: " + outcome);
        }
    }

    static Outcome outcome(ValueInput in) {
        int kind = in.readInt();
        return switch (kind) {
            case VALUE -> new Outcome.Value(in.readObject());
            case FAILURE -> new Outcome.Failure((Throwable) required(in.readObject()));
            default -> throw newer("outcome", kind);
        };
    }

    static void write(Collection<Long> callIds, ValueOutput out) {
        out.writeInt(callIds.size());
        for (long id : callIds) {
            out.writeLong(id);
        }
    }

    static List<Long> callIds(ValueInput in) {
        int count = count(in);
        if (count == 0) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(in.readLong());
        }
        return ids;
    }

    static String string(ValueInput in) {
        return (String) required(in.readObject());
    }

    static int count(ValueInput in) {
        int count = in.readInt();
        if (count < 0) {
            throw new CodecException("malformed: a count is negative");
        }
        return count;
    }

    static Object required(@Nullable Object value) {
        if (value == null) {
            throw new CodecException("malformed: a part is missing");
        }
        return value;
    }

    static CodecException newer(String what, int kind) {
        return new CodecException("from a newer version: unknown kind of " + what + ' ' + kind);
    }
}
