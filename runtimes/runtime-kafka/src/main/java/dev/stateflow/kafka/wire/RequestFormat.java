package dev.stateflow.kafka.wire;

import dev.stateflow.kafka.wire.Envelope.RefusedException;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests as records of the request topic. May be used by several threads at once. */
public final class RequestFormat {
    /** What brokers accept unless they are told otherwise, less room for the batch around it. */
    public static final int USUAL_MAX_BYTES = 1_000_000;

    private static final int REPEATABLE = 1;
    /** Stands in the body for the client, which is in the envelope. */
    private static final ReturnAddress.Client NOBODY = new ReturnAddress.Client("");

    private final CompiledApplication application;
    private final MessageCodec messages;
    private final AddressBytes addresses = new AddressBytes();
    private final int maxBytes;

    /**
     * @param application whose requests these are
     * @param values the codec of their values
     * @param maxBytes the longest value of a record, in bytes
     */
    public RequestFormat(CompiledApplication application, ValueCodec values, int maxBytes) {
        this.application = application;
        this.messages = new MessageCodec(application, values);
        this.maxBytes = maxBytes;
    }

    /**
     * The record of a request.
     *
     * @throws CodecException if a value can't be written
     * @throws IllegalArgumentException if it would be refused: because of its key or member, an id that can't be sent, or its length
     */
    public WireRecord encode(ClientRequest sent) {
        try {
            checked(sent.request());
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.refusal().detail(), e);
        }
        return encodeUnchecked(sent);
    }

    WireRecord encodeUnchecked(ClientRequest sent) {
        Request request = sent.request();
        ReturnAddress.Client client = sent.client();
        byte[] body = messages.encode(new Request(request.target(), request.operation(), NOBODY));
        byte[] value = new Envelope(
                        Envelope.REQUEST,
                        client.repeatable() ? REPEATABLE : 0,
                        sent.deadline(),
                        client.route(),
                        client.requestId(),
                        body)
                .encode();
        if (value.length > maxBytes) {
            throw new RequestTooLongException(
                    "a request to " + request.target() + " has " + value.length + " bytes; at most " + maxBytes
                            + " can be sent",
                    maxBytes);
        }
        return new WireRecord(addresses.of(request.target()), value, List.of());
    }

    /**
     * What a record says. Never throws because of what the bytes are, loads no class, and makes no objects but of the application's value
     * classes.
     *
     * @param value the record's value
     */
    public ReceivedRequest decode(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return refused(new Refusal(Reason.EMPTY, "the record has no value"), Optional.empty());
        }
        try {
            Envelope envelope = Envelope.decode(value);
            if (envelope.kind() != Envelope.REQUEST) {
                throw new RefusedException(Reason.FOREIGN, "no request, but kind " + envelope.kind());
            }
            ReturnAddress.Client client = new ReturnAddress.Client(
                    envelope.requestId(), (envelope.flags() & REPEATABLE) != 0, envelope.route());
            return value.length > maxBytes
                    ? refused(
                            new Refusal(
                                    Reason.OVERSIZE,
                                    value.length + " bytes, of which at most " + maxBytes + " are read"),
                            Optional.of(client))
                    : decode(envelope, client);
        } catch (RefusedException e) {
            return refused(e.refusal(), Optional.empty());
        }
    }

    private ReceivedRequest decode(Envelope envelope, ReturnAddress.Client client) {
        try {
            Request request = checked(read(envelope.body()));
            return new ReceivedRequest.Accepted(
                    new ClientRequest(new Request(request.target(), request.operation(), client), envelope.number()));
        } catch (RefusedException e) {
            return refused(e.refusal(), Optional.of(client));
        }
    }

    private Request read(byte[] body) throws RefusedException {
        Message message;
        try {
            message = messages.decode(body);
        } catch (CodecException e) {
            throw new RefusedException(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (LinkageError | StackOverflowError e) {
            // a value class whose initialiser fails, or what a value class makes of it
            throw new RefusedException(Reason.UNREADABLE, e.toString());
        }
        if (message instanceof Request request) {
            return request;
        }
        throw new RefusedException(Reason.UNREADABLE, "no request, but a message between instances");
    }

    /** @throws RefusedException if it asks for what clients may not ask for */
    private Request checked(Request request) throws RefusedException {
        EntityType type = application.entity(request.target().entity());
        if (type == null) {
            throw new RefusedException(
                    Reason.UNREADABLE, "there is no entity " + request.target().entity());
        }
        Class<?> key = request.target().key().getClass();
        if (!isOfType(key, type.key().signature())) {
            throw new RefusedException(Reason.WRONG_KEY, "the key of " + type.name() + " can't be a " + key.getName());
        }
        Operation operation = request.operation();
        if (operation instanceof Operation.Invoke invoke) {
            checkMember(type, invoke);
        } else if (operation instanceof Operation.Schedule schedule) {
            checkMember(type, schedule.call());
        } else if (!(operation instanceof Operation.Create
                || operation instanceof Operation.Exists
                || operation instanceof Operation.Cancel
                || operation instanceof Operation.Delete)) {
            throw new RefusedException(Reason.UNREADABLE, "clients can't ask for " + operation);
        }
        return request;
    }

    private static void checkMember(EntityType type, Operation.Invoke invoke) throws RefusedException {
        int member = type.member(invoke.member(), invoke.arguments().size());
        if (member < 0 || !type.members().get(member).exposed()) {
            throw new RefusedException(
                    Reason.UNKNOWN_MEMBER, type.name() + " has no " + invoke.member() + " that clients may call");
        }
        int parameters = type.members().get(member).parameters().size();
        if (parameters != invoke.arguments().size()) {
            throw new RefusedException(
                    Reason.UNKNOWN_MEMBER,
                    type.name() + "." + invoke.member() + " takes " + parameters + " arguments, not "
                            + invoke.arguments().size());
        }
    }

    private static boolean isOfType(Class<?> type, String signature) {
        return switch (signature) {
            case "B" -> type == Byte.class;
            case "S" -> type == Short.class;
            case "C" -> type == Character.class;
            case "I" -> type == Integer.class;
            case "J" -> type == Long.class;
            default -> {
                if (signature.charAt(0) != 'L') {
                    yield true; // a type variable, of which nothing is known
                }
                // an enum constant with a body is of a class of its own
                Class<?> declared =
                        type.getSuperclass() != null && type.getSuperclass().isEnum() ? type.getSuperclass() : type;
                yield isOfClass(declared.getName(), signature);
            }
        };
    }

    private static boolean isOfClass(String name, String signature) {
        int end = 1 + name.length();
        if (end >= signature.length() || (signature.charAt(end) != ';' && signature.charAt(end) != '<')) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char c = signature.charAt(i);
            if ((c == '/' ? '.' : c) != name.charAt(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static ReceivedRequest refused(Refusal refusal, Optional<ReturnAddress.Client> replyTo) {
        return new ReceivedRequest.Refused(refusal, replyTo);
    }
}
