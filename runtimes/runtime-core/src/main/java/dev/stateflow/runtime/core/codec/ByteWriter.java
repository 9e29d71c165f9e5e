package dev.stateflow.runtime.core.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer. Integers have variable length: small ones take one byte. */
final class ByteWriter {
    static final int LATIN1 = 0;
    static final int UTF8 = 1;
    static final int UTF16 = 2;

    private byte[] buffer;
    private int size;

    ByteWriter(int capacity) {
        buffer = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] buffer() {
        return buffer;
    }

    private void reserve(int count) {
        if (buffer.length - size < count) {
            // overflow gives a negative length, which is what an array too large for the virtual machine should give:
            // an error
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length + (buffer.length >> 1) + 16, size + count));
        }
    }

    void writeByte(int value) {
        reserve(1);
        buffer[size++] = (byte) value;
    }

    /** A non-negative int, or any int as if unsigned. */
    void writeUnsigned(int value) {
        reserve(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    void writeUnsignedLong(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    void writeSigned(int value) {
        writeUnsigned((value << 1) ^ (value >> 31));
    }

    void writeSignedLong(long value) {
        writeUnsignedLong((value << 1) ^ (value >> 63));
    }

    void writeFixedInt(int value) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >> shift);
        }
    }

    void writeFixedLong(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >> shift);
        }
    }

    void writeBytes(byte[] bytes) {
        writeBytes(bytes, bytes.length);
    }

    void writeBytes(byte[] bytes, int length) {
        reserve(length);
        System.arraycopy(bytes, 0, buffer, size, length);
        size += length;
    }

    void writeAll(ByteWriter other) {
        writeBytes(other.buffer, other.size);
    }

    /** A string, any sequence of chars: unpaired surrogates survive. */
    void writeString(String string) {
        switch (form(string)) {
            case LATIN1 -> writeEncoded(string.getBytes(StandardCharsets.ISO_8859_1), LATIN1);
            case UTF8 -> writeEncoded(string.getBytes(StandardCharsets.UTF_8), UTF8);
            default -> {
                writeUnsignedLong(((long) string.length() << 2) | UTF16);
                reserve(2 * string.length());
                for (int i = 0; i < string.length(); i++) {
                    char c = string.charAt(i);
                    buffer[size++] = (byte) (c >> 8);
                    buffer[size++] = (byte) c;
                }
            }
        }
    }

    private void writeEncoded(byte[] bytes, int form) {
        writeUnsignedLong(((long) bytes.length << 2) | form);
        writeBytes(bytes);
    }

    private static int form(String string) {
        int form = LATIN1;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c > 0xff) {
                if (Character.isSurrogate(c)) {
                    return UTF16;
                }
                form = UTF8;
            }
        }
        return form;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }
}
