package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Message;

/** Bytes for messages. May be used by several threads at once. */
public final class MessageCodec {
    public MessageCodec(CompiledApplication application, ValueCodec values) {
        throw new UnsupportedOperationException("being written");
    }

    /** @throws CodecException if an argument, result or exception can't be written */
    public byte[] encode(Message message) {
        throw new UnsupportedOperationException("being written");
    }

    /** @throws CodecException if the bytes are not a message of this application */
    public Message decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }
}
