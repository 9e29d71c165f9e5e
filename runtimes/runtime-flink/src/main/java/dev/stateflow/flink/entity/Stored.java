package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Flink keeps of one instance: its record, live or as bytes, or both as long as they say the same. Live ones are written when a checkpoint is made, if ever; bytes are read when a message arrives. A live one is
 * changed in place.
 *
 * <p>While a checkpoint is written, by another thread, Flink gives the task a {@link #copy} of what it had and writes the original: that one keeps the bytes alone, and the record goes to the copy. A
 * record that has not been asked for since the last checkpoint is kept as bytes alone: that takes less room, and nothing to write it again.
 */
public final class Stored {
    private @Nullable InstanceRecord live;
    private byte @Nullable [] bytes;
    private boolean asked;

    private Stored(@Nullable InstanceRecord live, byte @Nullable [] bytes, boolean asked) {
        this.live = live;
        this.bytes = bytes;
        this.asked = asked;
    }

    /** A live one. */
    public static Stored live(InstanceRecord record) {
        return new Stored(record, null, true);
    }

    /** An encoded one. */
    public static Stored encoded(byte[] bytes) {
        return new Stored(null, bytes, false);
    }

    /** What is left of an instance that this build has no entity for: no bytes. */
    static Stored nothing() {
        return encoded(new byte[0]);
    }

    /** Whether there is nothing. */
    synchronized boolean isNothing() {
        return bytes != null && bytes.length == 0;
    }

    /** The record; after this it is live. Who changes it says so: {@link #changed}. */
    public synchronized InstanceRecord record(RecordCodec codec) {
        InstanceRecord record = live;
        if (record == null) {
            record = codec.decode(known());
            live = record;
        }
        asked = true;
        return record;
    }

    /** The record has been changed. */
    synchronized void changed() {
        if (live == null) {
            throw new IllegalStateException("nobody has the record");
        }
        bytes = null;
    }

    /** A record that nobody else has; this one stays as it is. */
    InstanceRecord isolated(RecordCodec codec) {
        return codec.decode(bytes(codec));
    }

    /** Whether this is a live one of just this record. */
    synchronized boolean holds(InstanceRecord record) {
        return live == record;
    }

    /** Whose it is. */
    synchronized Address address(RecordCodec codec) {
        InstanceRecord record = live;
        return record != null ? record.address() : codec.address(known());
    }

    /** The bytes. Not to be changed. */
    public synchronized byte[] bytes(RecordCodec codec) {
        byte[] encoded = bytes;
        if (encoded == null) {
            encoded = codec.encode(Objects.requireNonNull(live, "neither bytes nor record"));
            bytes = encoded;
        }
        return encoded;
    }

    /** The bytes, for a checkpoint. */
    synchronized byte[] bytesToKeep(RecordCodec codec) {
        byte[] encoded = bytes(codec);
        if (!asked) {
            live = null;
        }
        asked = false;
        return encoded;
    }

    /** One that shares nothing which changes with this one. The record, if there is one, is the copy's from now on. */
    synchronized Stored copy(RecordCodec codec) {
        byte[] encoded = bytes(codec);
        InstanceRecord record = live;
        live = null;
        return new Stored(record, encoded, record != null);
    }

    private byte[] known() {
        return Objects.requireNonNull(bytes, "neither bytes nor record");
    }
}
