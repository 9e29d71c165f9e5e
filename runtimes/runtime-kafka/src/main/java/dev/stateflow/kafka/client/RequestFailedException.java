package dev.stateflow.kafka.client;

import org.jspecify.annotations.Nullable;

/** It is not known what became of a request: Kafka did not take it for sure, or its client was closed. One with an id can be repeated. */
public final class RequestFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RequestFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
