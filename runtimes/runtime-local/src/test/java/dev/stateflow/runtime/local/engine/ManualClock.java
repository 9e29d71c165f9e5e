package dev.stateflow.runtime.local.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test moves it. */
final class ManualClock implements Clock {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public long now() {
        return now.get();
    }

    @Override
    public void onJump(Runnable listener) {
        listeners.add(listener);
    }

    void advance(long millis) {
        now.addAndGet(millis);
        listeners.forEach(Runnable::run);
    }
}
