package dev.stateflow.kafka.wire;

import dev.stateflow.kafka.wire.Envelope.RefusedException;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies as records of the reply topic. May be used by several threads at once. */
public final class ReplyFormat {
    private static final ReturnAddress.Client NOBODY = new ReturnAddress.Client("");
    private static final int LONGEST_DETAIL = 4_000;

    private final MessageCodec messages;
    private final int maxBytes;

    /**
     * @param application whose replies these are
     * @param values the codec of their values
     * @param maxBytes the longest value of a record, in bytes
     */
    public ReplyFormat(CompiledApplication application, ValueCodec values, int maxBytes) {
        this.messages = new MessageCodec(application, values);
        this.maxBytes = maxBytes;
    }

    /**
     * The record of a reply. One that is too long, or can't be written, tells the client so instead.
     *
     * @param reply to a {@link ReturnAddress.Client}
     */
    public WireRecord encode(Reply reply) {
        if (!(reply.to() instanceof ReturnAddress.Client client)) {
            throw new IllegalArgumentException("no client waits for " + reply);
        }
        byte[] value;
        try {
            value = envelope(Envelope.ANSWER, 0, client, messages.encode(new Reply(NOBODY, reply.outcome())))
                    .encode();
        } catch (CodecException e) {
            return encode(client, new Refusal(Reason.UNREADABLE, "the answer can't be written: " + e.getMessage()));
        }
        return value.length > maxBytes
                ? encode(
                        client,
                        new Refusal(
                                Reason.OVERSIZE,
                                "the request was served, but its answer has " + value.length
                                        + " bytes, of which at most " + maxBytes + " can be sent"))
                : record(client, value);
    }

    /** The record that tells a client that its request is not served. */
    public WireRecord encode(ReturnAddress.Client client, Refusal refusal) {
        String detail = refusal.detail();
        byte[] text = (refusal.reason().name() + "\n" + detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .getBytes(StandardCharsets.UTF_8);
        return record(client, envelope(Envelope.REFUSAL, 0, client, text).encode());
    }

    private static Envelope envelope(int kind, int flags, ReturnAddress.Client client, byte[] body) {
        return new Envelope(kind, flags, 0, client.route(), client.requestId(), body);
    }

    private static WireRecord record(ReturnAddress.Client client, byte[] value) {
        return new WireRecord(key(client.route()), value, List.of());
    }

    /**
     * The key of a client's replies, which decides their partition: the route up to its last slash. What follows is the client's own, and tells its requests
     * apart.
     */
    public static byte[] key(String route) {
        int end = route.lastIndexOf('/');
        return (end < 0 ? route : route.substring(0, end)).getBytes(StandardCharsets.UTF_8);
    }

    /** Which client, and which of its requests, a record is for; empty if it is no reply. Does not look at the answer. */
    public static Optional<String> route(byte[] value) {
        try {
            return Optional.of(Envelope.decode(value).route());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** What a record says. Never throws because of what the bytes are. */
    public ReceivedReply decode(byte @Nullable [] value) {
        if (value == null) {
            return new ReceivedReply.Foreign("the record has no value");
        }
        Envelope envelope;
        try {
            envelope = Envelope.decode(value);
        } catch (RefusedException e) {
            return new ReceivedReply.Foreign(e.refusal().detail());
        }
        return switch (envelope.kind()) {
            case Envelope.ANSWER -> answer(envelope);
            case Envelope.REFUSAL -> refusal(envelope);
            default -> new ReceivedReply.Foreign("no reply, but kind " + envelope.kind());
        };
    }

    private ReceivedReply answer(Envelope envelope) {
        String why;
        try {
            if (messages.decode(envelope.body()) instanceof Reply reply) {
                return new ReceivedReply.Answered(envelope.route(), envelope.requestId(), reply.outcome());
            }
            why = "no reply, but another message";
        } catch (CodecException e) {
            why = String.valueOf(e.getMessage());
        } catch (LinkageError | StackOverflowError e) {
            why = e.toString();
        }
        return new ReceivedReply.Unreadable(envelope.route(), envelope.requestId(), why);
    }

    private static ReceivedReply refusal(Envelope envelope) {
        String text = new String(envelope.body(), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String name = end < 0 ? text : text.substring(0, end);
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return new ReceivedReply.Refused(
                        envelope.route(),
                        envelope.requestId(),
                        new Refusal(reason, end < 0 ? "" : text.substring(end + 1)));
            }
        }
        return new ReceivedReply.Unreadable(envelope.route(), envelope.requestId(), text);
    }
}
