package dev.stateflow.kafka.wire;

import dev.stateflow.runtime.core.message.Outcome;

/** What a record of the reply topic turned out to be. */
public sealed interface ReceivedReply {
    /**
     * The request was served.
     *
     * @param route the client that it is for
     * @param requestId the id of the request
     * @param outcome its answer
     */
    record Answered(String route, String requestId, Outcome outcome) implements ReceivedReply {}

    /**
     * The request was not served.
     *
     * @param route the client that it is for
     * @param requestId the id of the request
     * @param refusal why
     */
    record Refused(String route, String requestId, Refusal refusal) implements ReceivedReply {}

    /**
     * For a client that is known, but what it says can't be read here.
     *
     * @param route the client that it is for
     * @param requestId the id of the request
     * @param detail why
     */
    record Unreadable(String route, String requestId, String detail) implements ReceivedReply {}

    /**
     * Not a reply.
     *
     * @param detail why
     */
    record Foreign(String detail) implements ReceivedReply {}
}
