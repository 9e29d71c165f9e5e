package dev.stateflow.kafka.wire;

import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.Optional;

/** What a record of the request topic turned out to be. */
public sealed interface ReceivedRequest {
    /**
     * A request for an existing member of an existing entity.
     *
     * @param request the request
     */
    record Accepted(ClientRequest request) implements ReceivedRequest {}

    /**
     * Not to be served: it belongs into the dead letters.
     *
     * @param refusal why
     * @param replyTo the client that waits for it, and is to be told; empty if the bytes do not say
     */
    record Refused(Refusal refusal, Optional<ReturnAddress.Client> replyTo) implements ReceivedRequest {}
}
