package dev.stateflow.runtime.local.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says as problem documents what Jetty refuses before a request reaches the routes. */
final class ProblemErrorHandler extends ErrorHandler {
    private final Documents documents;

    ProblemErrorHandler(Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem;
        // a version of HTTP that is not spoken here, or something that is none, is no failure of the server
        if (code >= HttpStatus.INTERNAL_SERVER_ERROR_500 && code != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            problem = documents
                    .internalError(
                            "the server failed",
                            cause == null ? new IllegalStateException(String.valueOf(message)) : cause)
                    .status(code);
        } else {
            problem = new Problem(ProblemType.BAD_REQUEST, message == null ? HttpStatus.getMessage(code) : message)
                    .status(code);
        }
        ApiHandler.write(documents.problem(problem), response, callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }
}
