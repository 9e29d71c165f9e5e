package dev.stateflow.runtime.local.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A request, as far as the routes care.
 *
 * @param body the body; empty if there is none
 * @param contentType the media type of the body, if the client says one
 * @param idempotencyKey what the client recognises the request by when it repeats it
 * @param after the time after which the client wants it done; empty if at once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, read once
record Exchange(byte[] body, Optional<String> contentType, Optional<String> idempotencyKey, Optional<Duration> after) {}
