package dev.stateflow.runtime.local.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Continues after futures. */
final class Futures {
    private Futures() {}

    /** Runs one of two actions when a future is complete; at once, on this thread, if it is. The actions must not throw. */
    @SuppressWarnings("FutureReturnValueIgnored") // both ways are handled here
    static <T> void whenDone(CompletableFuture<T> future, Consumer<T> succeeded, Consumer<Throwable> failed) {
        future.whenComplete((value, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            } else {
                succeeded.accept(value);
            }
        });
    }
}
