package dev.stateflow.runtime.local;

import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets the calls that are running in a store end, while no new ones begin, so that another build can take over whatever it makes of them. */
final class Drain {
    private static final int MOST_SHOWN = 5;
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_LOOK_MILLIS = 2_000;

    private final LocalRuntime runtime;
    private final Store store;

    Drain(LocalRuntime runtime, Store store) {
        this.runtime = runtime;
        this.store = store;
    }

    /** What still waits when the time is over; empty if nothing does. Calls that are scheduled for later have not begun, and are left to the next build. */
    List<String> run(Duration timeout) throws InterruptedException {
        runtime.refuseRequests();
        long end = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_LOOK_MILLIS;
        while (true) {
            List<String> waiting = waiting();
            if (waiting.isEmpty() || System.nanoTime() - end >= 0) {
                return waiting;
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(LAST_LOOK_MILLIS, 2 * pause);
        }
    }

    private List<String> waiting() {
        List<String> found = new ArrayList<>();
        long[] more = {0};
        store.scan(record -> record.inFlight().stream()
                .filter(call -> !call.isScheduled())
                .forEach(call -> {
                    if (found.size() < MOST_SHOWN) {
                        found.add(record.address() + ": " + call);
                    } else {
                        more[0]++;
                    }
                }));
        if (more[0] > 0) {
            found.add("and " + more[0] + " more");
        }
        int messages = store.undelivered().size();
        if (messages > 0) {
            found.add(messages + " messages under way");
        }
        return found;
    }
}
