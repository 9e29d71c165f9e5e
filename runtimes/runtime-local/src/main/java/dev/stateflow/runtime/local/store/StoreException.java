package dev.stateflow.runtime.local.store;

import org.jspecify.annotations.Nullable;

/** The store can't be used, or failed. The message is one line for the person who runs the service: what is wrong, and the way out. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and the way out */
    public StoreException(String message) {
        this(message, null);
    }

    /**
     * @param message what is wrong, and the way out
     * @param cause what the store's parts said
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
