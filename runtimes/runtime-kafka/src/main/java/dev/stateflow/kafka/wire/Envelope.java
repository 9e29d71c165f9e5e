package dev.stateflow.kafka.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What stands around every request and reply, and can be read by whoever does not know the application: magic, version, kind, a number, the client, the
 * request, and the rest.
 *
 * @param kind {@link #REQUEST}, {@link #ANSWER} or {@link #REFUSAL}
 * @param flags of the kind
 * @param number of the kind
 * @param route the id of the client
 * @param requestId the id of the request
 * @param body the rest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(int kind, int flags, long number, String route, String requestId, byte[] body) {
    static final int VERSION = 1;
    static final int REQUEST = 1;
    static final int ANSWER = 2;
    static final int REFUSAL = 3;

    /** The longest id of a client or a request, in bytes. */
    static final int LONGEST_ID = 1_000;

    private static final short MAGIC = 0x5346;
    private static final int FIXED = 2 + 1 + 1 + 1 + 8 + 2 + 2;

    /** @throws IllegalArgumentException if an id is too long, or is no text */
    byte[] encode() {
        byte[] routeBytes = id("client", route);
        byte[] requestBytes = id("request", requestId);
        return ByteBuffer.allocate(FIXED + routeBytes.length + requestBytes.length + body.length)
                .putShort(MAGIC)
                .put((byte) VERSION)
                .put((byte) kind)
                .put((byte) flags)
                .putLong(number)
                .putShort((short) routeBytes.length)
                .put(routeBytes)
                .putShort((short) requestBytes.length)
                .put(requestBytes)
                .put(body)
                .array();
    }

    private static byte[] id(String what, String id) {
        byte[] bytes = isAscii(id) ? id.getBytes(StandardCharsets.ISO_8859_1) : utf8(what, id);
        if (bytes.length > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "the id of a " + what + " has " + bytes.length + " bytes; at most " + LONGEST_ID + " can be sent");
        }
        return bytes;
    }

    /** Nearly all ids are, and the general way takes many times as long. */
    private static boolean isAscii(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] text) {
        for (byte each : text) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] utf8(String what, String id) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(id));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the id of a " + what + " is no text", e);
        }
    }

    /** @throws RefusedException if the bytes are no envelope of this version */
    static Envelope decode(byte[] bytes) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 3 || in.getShort() != MAGIC) {
            throw new RefusedException(Reason.FOREIGN, "these " + bytes.length + " bytes are not of this format");
        }
        int version = in.get();
        if (version != VERSION) {
            throw new RefusedException(
                    Reason.NEWER_VERSION, "written in version " + version + "; this is version " + VERSION);
        }
        try {
            int kind = in.get();
            int flags = in.get();
            long number = in.getLong();
            String route = id(in);
            String requestId = id(in);
            byte[] body = new byte[in.remaining()];
            in.get(body);
            return new Envelope(kind, flags, number, route, requestId, body);
        } catch (BufferUnderflowException e) {
            throw new RefusedException(Reason.FOREIGN, "the envelope is cut off after " + bytes.length + " bytes");
        }
    }

    private static String id(ByteBuffer in) throws RefusedException {
        int length = Short.toUnsignedInt(in.getShort());
        if (length > LONGEST_ID || length > in.remaining()) {
            throw new RefusedException(Reason.FOREIGN, "an id of " + length + " bytes can't be");
        }
        byte[] text = new byte[length];
        in.get(text);
        if (isAscii(text)) {
            return new String(text, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.FOREIGN, "an id is no text");
        }
    }

    /** The bytes are not what they should be. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final String detail;

        RefusedException(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }

        Refusal refusal() {
            return new Refusal(reason, detail);
        }
    }
}
