package dev.stateflow.runtime.local.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A problem document (RFC 9457), thrown as an exception where that is the shortest way to the client. Immutable. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final int status;
    private final String detail;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    Problem(ProblemType type, String detail) {
        this(type, type.status(), detail, Map.of(), Map.of());
    }

    private Problem(
            ProblemType type, int status, String detail, Map<String, Object> members, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.status = status;
        this.detail = detail;
        this.members = members;
        this.headers = headers;
    }

    /** The same with a status of its own; for what the HTTP library refuses. */
    Problem status(int code) {
        return new Problem(type, code, detail, members, headers);
    }

    /** The same with one more member in the document. */
    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, status, detail, more, headers);
    }

    /** The same with one more header in the response. */
    Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, status, detail, members, more);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(members);
        return document;
    }
}
