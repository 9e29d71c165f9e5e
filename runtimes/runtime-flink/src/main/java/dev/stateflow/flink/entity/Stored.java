package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What Flink keeps of one instance: its record, live or as bytes. Live ones are written when a checkpoint is made, if ever; bytes are read when a message arrives. A live one is
 * changed in place.
 */
public final class Stored {
    private @Nullable InstanceRecord live;
    private byte @Nullable [] bytes;

    private Stored(@Nullable InstanceRecord live, byte @Nullable [] bytes) {
        this.live = live;
        this.bytes = bytes;
    }

    /** A live one. */
    public static Stored live(InstanceRecord record) {
        return new Stored(record, null);
    }

    /** An encoded one. */
    public static Stored encoded(byte[] bytes) {
        return new Stored(null, bytes);
    }

    /** What is left of an instance that this build has no entity for: no bytes. */
    static Stored nothing() {
        return encoded(new byte[0]);
    }

    /** Whether there is nothing. */
    boolean isNothing() {
        return bytes != null && bytes.length == 0;
    }

    /** The record; after this it is live. */
    public InstanceRecord record(RecordCodec codec) {
        InstanceRecord record = live;
        if (record == null) {
            record = codec.decode(bytes(codec));
            live = record;
            bytes = null;
        }
        return record;
    }

    /** A record that nobody else has; this one stays as it is. */
    InstanceRecord isolated(RecordCodec codec) {
        return codec.decode(bytes(codec));
    }

    /** Whether this is a live one of just this record. */
    boolean holds(InstanceRecord record) {
        return live == record;
    }

    /** Whose it is. */
    Address address(RecordCodec codec) {
        InstanceRecord record = live;
        return record != null ? record.address() : codec.address(bytes(codec));
    }

    /** The bytes. Not to be changed. */
    public byte[] bytes(RecordCodec codec) {
        byte[] known = bytes;
        if (known != null) {
            return known;
        }
        InstanceRecord record = live;
        if (record == null) {
            throw new IllegalStateException("nothing is stored");
        }
        return codec.encode(record);
    }

    /** One that shares nothing which changes with this one. */
    Stored copy(RecordCodec codec) {
        return encoded(bytes(codec));
    }
}
