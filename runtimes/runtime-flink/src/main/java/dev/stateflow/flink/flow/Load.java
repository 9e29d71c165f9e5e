package dev.stateflow.flink.flow;

import java.nio.ByteBuffer;

/**
 * What a subtask tells the others.
 *
 * @param subtask which one, by a number that no other of the job has
 * @param heavy whether it has more to do than it should
 */
public record Load(int subtask, boolean heavy) {
    private static final int BYTES = Integer.BYTES + 1;

    /** For a parcel. */
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .putInt(subtask)
                .put((byte) (heavy ? 1 : 0))
                .array();
    }

    /** From a parcel. */
    public static Load decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Load(in.getInt(), in.get() != 0);
    }
}
