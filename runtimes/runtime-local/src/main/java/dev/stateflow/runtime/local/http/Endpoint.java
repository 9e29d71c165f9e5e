package dev.stateflow.runtime.local.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a path serves, by HTTP method. HEAD goes with GET, OPTIONS goes with everything. Immutable. */
final class Endpoint {
    private final Map<String, Action> actions;

    private Endpoint(Map<String, Action> actions) {
        this.actions = actions;
    }

    /** Serves one request. May throw a {@link Problem}, or give a future that fails with one. */
    @FunctionalInterface
    interface Action {
        CompletableFuture<Answer> serve(Exchange exchange);
    }

    static Endpoint get(Action action) {
        return new Endpoint(Map.of()).and("GET", action).and("HEAD", action);
    }

    static Endpoint post(Action action) {
        return new Endpoint(Map.of()).and("POST", action);
    }

    static Endpoint delete(Action action) {
        return new Endpoint(Map.of()).and("DELETE", action);
    }

    Endpoint and(String method, Action action) {
        Map<String, Action> more = new LinkedHashMap<>(actions);
        more.put(method, action);
        return new Endpoint(more);
    }

    /** @throws Problem if the path does not serve the method */
    Action action(String method) {
        if (method.equals("OPTIONS")) {
            return exchange ->
                    CompletableFuture.completedFuture(Answer.empty(204).header("Allow", allow()));
        }
        return Optional.ofNullable(actions.get(method))
                .orElseThrow(() -> new Problem(
                                ProblemType.METHOD_NOT_ALLOWED, method + " is not supported here; use " + allow())
                        .header("Allow", allow()));
    }

    private String allow() {
        return String.join(", ", actions.keySet()) + ", OPTIONS";
    }
}
