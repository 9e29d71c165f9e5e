package dev.stateflow.runtime.core.delivery;

import dev.stateflow.runtime.core.message.Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An encoded message on its way out of an instance.
 *
 * @param sequence counts the messages of its sender: together with the sender's address a name for the message that is the same however often it is sent.
 *     {@link #NAMELESS} for one that was not written before it is sent, such as the repeated answer to a repeated request
 * @param target the instance that it is for; null if it is for a client
 * @param client the client's request id that it answers; null if it is for an instance
 * @param bytes the message, for {@link dev.stateflow.runtime.core.codec.MessageCodec#decode}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingMessage(
        long sequence, @Nullable Address target, @Nullable String client, byte[] bytes) {
    /** Instead of a sequence number. */
    public static final long NAMELESS = -1;

    public OutgoingMessage {
        if ((target == null) == (client == null)) {
            throw new IllegalArgumentException("a message is for an instance or for a client");
        }
        Objects.requireNonNull(bytes, "bytes");
    }

    OutgoingMessage nameless() {
        return new OutgoingMessage(NAMELESS, target, client, bytes);
    }
}
