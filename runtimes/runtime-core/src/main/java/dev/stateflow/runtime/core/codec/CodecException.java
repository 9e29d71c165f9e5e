package dev.stateflow.runtime.core.codec;

import org.jspecify.annotations.Nullable;

/**
 * Bytes can't be read: malformed, truncated, foreign, or from a newer version; or a value can't be written, because its class is not one that
 * the application declares. The message says which.
 */
public class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CodecException(String message) {
        super(message);
    }

    public CodecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
