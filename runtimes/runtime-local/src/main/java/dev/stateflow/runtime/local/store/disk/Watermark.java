package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.local.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * How many groups were written, in a file beside the store, never flushed by itself: a lower bound. What the store's own log can't tell, since a log that was cut
 * off looks like one that ends there: whether something is missing at its end.
 */
final class Watermark {
    private static final int SIZE = 8;

    private final Path file;
    private final FileChannel channel;
    private volatile long group;
    private final boolean wasClean;

    private Watermark(Path file, FileChannel channel, long group, boolean wasClean) {
        this.file = file;
        this.channel = channel;
        this.group = group;
        this.wasClean = wasClean;
    }

    /** Opens the file, or makes one that promises nothing. */
    static Watermark open(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            ByteBuffer bytes = ByteBuffer.allocate(SIZE);
            int read = channel.read(bytes, 0);
            long value = read == SIZE ? bytes.getLong(0) : 0;
            return new Watermark(file, channel, value >>> 1, (value & 1) != 0);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException("can't open " + file + ": " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // the first error is the one that is told
            }
        }
    }

    /** The last group that is known to have been written. */
    long group() {
        return group;
    }

    /** Whether the last process that used the store stopped in an orderly way. */
    boolean wasClean() {
        return wasClean;
    }

    /** Makes the file for a copy of a store that was closed in an orderly way after a group. */
    static void write(Path file, long group) {
        Watermark watermark = open(file);
        watermark.group = group;
        watermark.close(true);
    }

    /** Notes that all groups up to this one are written. */
    void reached(long last) {
        group = last;
        write(last << 1);
    }

    private void write(long value) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(SIZE).putLong(0, value);
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
        } catch (IOException e) {
            throw new StoreException("can't write " + file + ": " + e.getMessage(), e);
        }
    }

    /** @param clean whether the store was closed in an orderly way */
    void close(boolean clean) {
        try {
            if (clean) {
                write(group << 1 | 1);
            }
        } finally {
            closeQuietly(channel);
        }
    }
}
