package dev.stateflow.flink.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the sources and the subtasks of one JVM find their gate. See {@link dev.stateflow.flink.loop.LoopChannels} on why that is static. */
public final class Gates {
    private static final Map<String, Entry> OPEN = new ConcurrentHashMap<>();

    private Gates() {}

    private record Entry(Gate gate, int users) {}

    /**
     * The gate of a job, for one more user.
     *
     * @param run which job, and which submission of it
     */
    public static Gate acquire(String run) {
        return OPEN.compute(
                        run,
                        (key, old) -> old == null ? new Entry(new Gate(), 1) : new Entry(old.gate(), old.users() + 1))
                .gate();
    }

    /** One user less. */
    public static void release(String run) {
        OPEN.computeIfPresent(run, (key, old) -> old.users() == 1 ? null : new Entry(old.gate(), old.users() - 1));
    }
}
