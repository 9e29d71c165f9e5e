package dev.stateflow.runtime.local.http;

import java.util.Map;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body; empty if there is no body
 * @param headers further headers
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, made once, written once
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, Map.of(), body);
    }

    static Answer empty(int status) {
        return new Answer(status, "", Map.of(), new byte[0]);
    }

    Answer header(String name, String value) {
        return new Answer(status, contentType, Map.of(name, value), body);
    }
}
