package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.record.InstanceRecord;

/** Bytes for records: state, all frames and the de-duplication window as one object graph. May be used by several threads at once. */
public final class RecordCodec {
    public RecordCodec(CompiledApplication application, ValueCodec values) {
        throw new UnsupportedOperationException("being written");
    }

    /** @throws CodecException if a value can't be written */
    public byte[] encode(InstanceRecord record) {
        throw new UnsupportedOperationException("being written");
    }

    /** @throws CodecException if the bytes are not a record of this application */
    public InstanceRecord decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }
}
