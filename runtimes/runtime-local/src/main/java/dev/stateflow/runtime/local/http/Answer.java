package dev.stateflow.runtime.local.http;

import java.util.Arrays;
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

    static Answer json(int status, byte[] document) {
        return new Answer(status, JSON, Map.of(), line(document));
    }

    static Answer problem(int status, Map<String, String> headers, byte[] document) {
        return new Answer(status, PROBLEM, headers, line(document));
    }

    /** A document ends with a newline, so that the prompt of somebody who calls from a terminal starts on a line of its own. */
    private static byte[] line(byte[] document) {
        byte[] line = Arrays.copyOf(document, document.length + 1);
        line[document.length] = '\n';
        return line;
    }

    static Answer empty(int status) {
        return new Answer(status, "", Map.of(), new byte[0]);
    }

    Answer header(String name, String value) {
        return new Answer(status, contentType, Map.of(name, value), body);
    }
}
