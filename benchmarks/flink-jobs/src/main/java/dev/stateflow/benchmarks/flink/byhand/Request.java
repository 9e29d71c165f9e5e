package dev.stateflow.benchmarks.flink.byhand;

import java.nio.ByteBuffer;

/** A request as it flows: fields that Flink's own serializer for plain classes writes, never changed after it was read. */
public final class Request {
    /** What is asked for. */
    public enum Kind {
        CREATE,
        READ,
        UPDATE,
        /** Takes an amount from an account, for another one. */
        TRANSFER,
        /** The second half of a transfer. */
        DEPOSIT
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int BYTES = Long.BYTES + 1 + Integer.BYTES + Integer.BYTES + Long.BYTES;

    public long id;
    public byte kind;
    public int account;
    public int other;
    public long amount;

    public Request() {}

    public Request(long id, Kind kind, int account, int other, long amount) {
        this.id = id;
        this.kind = (byte) kind.ordinal();
        this.account = account;
        this.other = other;
        this.amount = amount;
    }

    /** What is asked for. */
    public Kind kind() {
        return KINDS[kind];
    }

    /** For a record of Kafka. */
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .putLong(id)
                .put(kind)
                .putInt(account)
                .putInt(other)
                .putLong(amount)
                .array();
    }

    /** From a record of Kafka. */
    public static Request decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long id = in.getLong();
        Kind kind = KINDS[in.get()];
        return new Request(id, kind, in.getInt(), in.getInt(), in.getLong());
    }
}
