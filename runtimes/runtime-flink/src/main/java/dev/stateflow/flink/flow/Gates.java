package dev.stateflow.flink.flow;

/** Where the sources and the subtasks of one JVM find their gate. See {@link dev.stateflow.flink.loop.LoopChannels} on why that is static. */
public final class Gates {
    private static final Shared<String, Gate> OPEN = new Shared<>(run -> new Gate(), (run, gate) -> {});

    private Gates() {}

    /**
     * The gate of a job, for one more user.
     *
     * @param run which job, and which submission of it
     */
    public static Gate acquire(String run) {
        return OPEN.acquire(run);
    }

    /** One user less. */
    public static void release(String run) {
        OPEN.release(run);
    }
}
