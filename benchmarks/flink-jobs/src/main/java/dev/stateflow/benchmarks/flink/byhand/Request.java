package dev.stateflow.benchmarks.flink.byhand;

import java.nio.ByteBuffer;

/** A request as it flows: fields that Flink's own serializer for plain classes writes, never changed after it was read. */
public final class Request {
    /** What is asked for. */
    public enum Kind {
        CREATE(0),
        READ(1),
        UPDATE(2),
        /** Takes an amount from an account, for another one. */
        TRANSFER(3),
        /** The second half of a transfer. */
        DEPOSIT(4);

        private static final Kind[] BY_CODE = {CREATE, READ, UPDATE, TRANSFER, DEPOSIT};

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final int BYTES = Long.BYTES + 1 + Integer.BYTES + Integer.BYTES + Long.BYTES;

    public long id;
    public byte kind;
    public int account;
    public int other;
    public long amount;

    public Request() {}

    public Request(long id, Kind kind, int account, int other, long amount) {
        this.id = id;
        this.kind = kind.code;
        this.account = account;
        this.other = other;
        this.amount = amount;
    }

    /** What is asked for. */
    public Kind kind() {
        return Kind.BY_CODE[kind];
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
        Kind kind = Kind.BY_CODE[in.get()];
        return new Request(id, kind, in.getInt(), in.getInt(), in.getLong());
    }
}
