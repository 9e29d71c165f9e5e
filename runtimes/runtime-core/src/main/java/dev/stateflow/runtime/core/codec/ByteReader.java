package dev.stateflow.runtime.core.codec;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote; never beyond the end, and never allocates more than there can be. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    int remaining() {
        return end - position;
    }

    private void require(long count) {
        if (count < 0 || count > end - position) {
            throw new CodecException(
                    "malformed: the bytes end at " + end + ", but " + count + " more are needed at " + position);
        }
    }

    int readByte() {
        require(1);
        return bytes[position++];
    }

    int readUnsigned() {
        int result = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = readByte();
            result |= (b & 0x7f) << shift;
            if (b >= 0) {
                return result;
            }
        }
        throw new CodecException("malformed: an int has more than five bytes");
    }

    long readUnsignedLong() {
        long result = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = readByte();
            result |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return result;
            }
        }
        throw new CodecException("malformed: a long has more than ten bytes");
    }

    int readSigned() {
        int value = readUnsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    long readSignedLong() {
        long value = readUnsignedLong();
        return (value >>> 1) ^ -(value & 1);
    }

    int readFixedInt() {
        require(4);
        int result = 0;
        for (int i = 0; i < 4; i++) {
            result = (result << 8) | (bytes[position++] & 0xff);
        }
        return result;
    }

    long readFixedLong() {
        return ((long) readFixedInt() << 32) | (readFixedInt() & 0xffffffffL);
    }

    /**
     * How many things follow, each of which takes at least so many bytes.
     *
     * @throws CodecException if there can't be so many
     */
    int readCount(int bytesEach) {
        int count = readUnsigned();
        require((count & 0xffffffffL) * bytesEach);
        if (count < 0) {
            throw new CodecException("malformed: a count is negative");
        }
        return count;
    }

    byte[] readBytes(int count) {
        require(count);
        byte[] result = new byte[count];
        System.arraycopy(bytes, position, result, 0, count);
        position += count;
        return result;
    }

    String readString() {
        long header = readUnsignedLong();
        int form = (int) header & 3;
        long length = header >>> 2;
        require(form == ByteWriter.UTF16 ? 2 * length : length);
        int start = position;
        switch (form) {
            case ByteWriter.LATIN1 -> {
                position += (int) length;
                return new String(bytes, start, (int) length, StandardCharsets.ISO_8859_1);
            }
            case ByteWriter.UTF8 -> {
                position += (int) length;
                return new String(bytes, start, (int) length, StandardCharsets.UTF_8);
            }
            case ByteWriter.UTF16 -> {
                char[] chars = new char[(int) length];
                for (int i = 0; i < chars.length; i++) {
                    chars[i] = (char) ((bytes[position] << 8) | (bytes[position + 1] & 0xff));
                    position += 2;
                }
                return new String(chars);
            }
            default -> throw new CodecException("malformed: unknown form of a string");
        }
    }
}
