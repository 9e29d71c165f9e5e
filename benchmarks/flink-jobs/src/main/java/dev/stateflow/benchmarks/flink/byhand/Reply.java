package dev.stateflow.benchmarks.flink.byhand;

import java.nio.ByteBuffer;

/** An answer as it flows. */
public final class Reply {
    private static final int BYTES = 2 * Long.BYTES;

    public long id;
    public long value;

    public Reply() {}

    public Reply(long id, long value) {
        this.id = id;
        this.value = value;
    }

    /** For a record of Kafka. */
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES).putLong(id).putLong(value).array();
    }

    /** From a record of Kafka. */
    public static Reply decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Reply(in.getLong(), in.getLong());
    }
}
