package dev.stateflow.kafka.wire;

/** A request can't be sent, because its record would be too long. */
public final class RequestTooLongException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int maxBytes;

    RequestTooLongException(String message, int maxBytes) {
        super(message);
        this.maxBytes = maxBytes;
    }

    /** The longest record, in bytes. */
    public int maxBytes() {
        return maxBytes;
    }
}
