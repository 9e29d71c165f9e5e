package dev.stateflow.runtime.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.service.InternalErrorException;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import dev.stateflow.runtime.local.service.UnansweredRequestException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the bodies of responses. */
final class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final JsonFormat json;

    Documents(JsonFormat json) {
        this.json = json;
    }

    /** A document that is not a value of the application. */
    Answer json(int status, Map<String, Object> document) {
        return Answer.json(status, bytes(document));
    }

    /** A value of the application. */
    Answer value(JavaType type, @Nullable Object value) {
        try {
            return Answer.json(200, json.write(type, value));
        } catch (JsonProcessingException | RuntimeException e) {
            throw internalError("the result can't be written as JSON", e);
        }
    }

    Answer problem(Problem problem) {
        return Answer.problem(problem.status(), problem.headers(), bytes(problem.document()));
    }

    /** The problem that a failure is to the client. */
    Problem problemOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof Problem problem) {
            return problem;
        } else if (cause instanceof RejectedRequestException.Overloaded) {
            return new Problem(ProblemType.OVERLOADED, String.valueOf(cause.getMessage())).header("Retry-After", "1");
        } else if (cause instanceof RejectedRequestException.Draining) {
            return new Problem(ProblemType.DRAINING, "the server is stopping")
                    .header("Retry-After", "1")
                    .header("Connection", "close");
        } else if (cause instanceof RejectedRequestException.TooLong tooLong) {
            return new Problem(ProblemType.BODY_TOO_LARGE, String.valueOf(cause.getMessage()))
                    .with("maxBytes", tooLong.maxBytes());
        } else if (cause instanceof UnansweredRequestException) {
            return new Problem(ProblemType.UNANSWERED, String.valueOf(cause.getMessage()));
        } else if (cause instanceof InternalErrorException error) {
            return internalError(error.id(), "the server failed");
        }
        return internalError("the server failed", cause);
    }

    /** An internal error that is logged here. */
    Problem internalError(String detail, Throwable cause) {
        String id = UUID.randomUUID().toString();
        LOG.error("internal error {}: {}", id, detail, cause);
        return internalError(id, detail);
    }

    private static Problem internalError(String id, String detail) {
        return new Problem(ProblemType.INTERNAL_ERROR, detail).with("id", id);
    }

    private byte[] bytes(Map<String, Object> document) {
        try {
            return json.mapper().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of our own can't be written", e);
        }
    }
}
