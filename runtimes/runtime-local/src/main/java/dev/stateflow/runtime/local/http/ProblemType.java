package dev.stateflow.runtime.local.http;

import java.util.Locale;
import java.util.Optional;

/** The kinds of problems that clients can tell apart (RFC 9457). Their URIs are part of the interface: they never change. */
enum ProblemType {
    UNKNOWN_ENTITY(404, "Unknown entity", "The application has no entity with this name."),
    UNKNOWN_KEY(404, "Unknown key", "There is no instance with this key: it was never created, or it was deleted."),
    UNKNOWN_METHOD(404, "Unknown method", "The entity has no public method with this name."),
    UNKNOWN_PATH(404, "Unknown path", "Nothing is served under this path."),
    UNKNOWN_CALL(404, "Unknown call", "There is no scheduled call with this id that has not begun."),
    INVALID_KEY(400, "Invalid key", "The key in the path is not a key of this entity's key type."),
    INVALID_ARGUMENTS(400, "Invalid arguments", "The number, the names or the types of the arguments are wrong."),
    AMBIGUOUS_CALL(400, "Ambiguous call", "The arguments fit several overloads equally well."),
    ABSTRACT_ENTITY(400, "Abstract entity", "No instance of this entity can be created: it is abstract."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not a JSON document."),
    BAD_REQUEST(400, "Bad request", "The request is not well-formed."),
    FOREIGN_ORIGIN(403, "Foreign origin", "A web page of another origin may not call this server."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The path does not support this HTTP method."),
    KEY_EXISTS(409, "Key exists", "There is an instance with this key already."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than the server accepts."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body must be JSON: application/json."),
    APPLICATION_EXCEPTION(422, "Application exception", "The application's code threw an exception."),
    INTERNAL_ERROR(500, "Internal error", "The server failed; its log tells more under the id."),
    OVERLOADED(503, "Overloaded", "Too many requests are in flight. The request had no effect."),
    DRAINING(503, "Draining", "The server is stopping. The request had no effect."),
    UNANSWERED(504, "Unanswered", "No answer came in time. The request may have taken effect.");

    private final int status;
    private final String title;
    private final String description;

    ProblemType(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String uri() {
        return "/problems/" + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> bySlug(String slug) {
        for (ProblemType type : values()) {
            if (type.slug().equals(slug)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
