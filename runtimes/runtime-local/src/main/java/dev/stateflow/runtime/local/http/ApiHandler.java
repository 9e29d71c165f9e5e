package dev.stateflow.runtime.local.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Binds the routes to Jetty. */
final class ApiHandler extends Handler.Abstract {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String AFTER = "after";
    private static final int MAX_IDEMPOTENCY_KEY = 255;

    private final Routes routes;
    private final Documents documents;
    private final int maxBody;
    private final OriginGuard guard;
    private final OpenExchanges open;

    ApiHandler(Routes routes, Documents documents, int maxBody, OriginGuard guard, OpenExchanges open) {
        this.routes = routes;
        this.documents = documents;
        this.maxBody = maxBody;
        this.guard = guard;
        this.open = open;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // both ways are handled here
    public boolean handle(Request request, Response response, Callback callback) {
        open.begin();
        Request.addCompletionListener(request, failure -> open.end());
        serve(request).whenComplete((answer, failure) -> {
            Answer complete = answer;
            if (complete == null) {
                complete = documents.problem(documents.problemOf(failure));
            }
            allow(request, response);
            write(complete, response, callback);
        });
        return true;
    }

    /** Tells the browser that a page may read the answer, and before that, that it may ask. */
    private void allow(Request request, Response response) {
        header(request, HttpHeader.ORIGIN).filter(guard::isAllowed).ifPresent(origin -> {
            response.getHeaders().put("Access-Control-Allow-Origin", origin);
            response.getHeaders().put(HttpHeader.VARY, "Origin");
            if (request.getMethod().equals("OPTIONS")) {
                response.getHeaders().put("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE, OPTIONS");
                response.getHeaders().put("Access-Control-Allow-Headers", "Content-Type, " + IDEMPOTENCY_KEY);
            }
        });
    }

    private static Optional<String> header(Request request, HttpHeader name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    private CompletableFuture<Answer> serve(Request request) {
        try {
            guard.check(
                    request.getMethod(),
                    header(request, HttpHeader.HOST),
                    header(request, HttpHeader.ORIGIN),
                    Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site")));
            Endpoint.Action action = routes.find(path(request)).action(request.getMethod());
            Optional<String> idempotencyKey = idempotencyKey(request);
            Optional<Duration> after = after(request);
            Optional<String> contentType =
                    Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
            return BodyReader.read(request, maxBody).thenCompose(body -> {
                // a call may take longer than a connection may be idle
                request.addIdleTimeoutListener(timeout -> false);
                return action.serve(new Exchange(body, contentType, idempotencyKey, after));
            });
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    private static Optional<Duration> after(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null) {
            return Optional.empty();
        }
        String value = "";
        try {
            value = Request.extractQueryParameters(request).getValue(AFTER);
            if (value == null) {
                return Optional.empty();
            }
            Duration after = Duration.parse(value);
            if (!after.isNegative()) {
                return Optional.of(after);
            }
        } catch (RuntimeException e) {
            // said below
        }
        throw new Problem(ProblemType.BAD_REQUEST, AFTER + " must be a time such as PT10S or P3D, not '" + value + "'");
    }

    private static Optional<String> idempotencyKey(Request request) {
        String key = request.getHeaders().get(IDEMPOTENCY_KEY);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > MAX_IDEMPOTENCY_KEY) {
            throw new Problem(
                    ProblemType.BAD_REQUEST,
                    IDEMPOTENCY_KEY + " must have 1 to " + MAX_IDEMPOTENCY_KEY + " characters");
        }
        return Optional.of(key);
    }

    static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (!answer.contentType().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
