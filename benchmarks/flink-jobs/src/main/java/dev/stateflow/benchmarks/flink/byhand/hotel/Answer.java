package dev.stateflow.benchmarks.flink.byhand.hotel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** What the client gets. */
public final class Answer {
    public long id;
    public int number;
    public Profile[] profiles = {};

    public Answer() {}

    public Answer(long id, int number) {
        this.id = id;
        this.number = number;
    }

    /** For a record of Kafka. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 + 64 * profiles.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeInt(number);
            out.writeByte(profiles.length);
            for (Profile each : profiles) {
                out.writeUTF(each.id);
                out.writeUTF(each.name);
                out.writeUTF(each.phone);
                out.writeDouble(each.latitude);
                out.writeDouble(each.longitude);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The id in a record of Kafka. */
    public static long id(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** The number in a record of Kafka. */
    public static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(Long.BYTES);
    }

    /** How many profiles are in a record of Kafka. */
    public static int profiles(byte[] bytes) {
        return bytes[Long.BYTES + Integer.BYTES];
    }
}
