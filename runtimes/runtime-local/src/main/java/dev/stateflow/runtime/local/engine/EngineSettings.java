package dev.stateflow.runtime.local.engine;

/**
 * Sizes of an engine.
 *
 * @param workers how many threads run entity code
 * @param maxInFlight how many client requests may be in flight; more are rejected
 * @param maxCells how many instances are held in memory while they have nothing to do; beyond that, those leave memory that have
 *     been idle for longest, and come back from the store
 * @param batch how many messages an instance handles before it lets others have its worker
 * @param calls how long things that belong to calls are kept
 */
public record EngineSettings(int workers, int maxInFlight, int maxCells, int batch, CallSettings calls) {
    public EngineSettings {
        if (workers < 1 || maxInFlight < 1 || maxCells < 0 || batch < 1) {
            throw new IllegalArgumentException("sizes of an engine must be positive");
        }
    }

    /** What an idle instance may take of the heap on average, so that all of them take a quarter. */
    private static final int BYTES_PER_CELL = 4_096;

    /** A worker per core, room for 10,000 requests in flight, and for as many idle instances as should fit into a quarter of the heap if they are small. */
    public static EngineSettings defaults() {
        Runtime machine = Runtime.getRuntime();
        long cells = machine.maxMemory() / 4 / BYTES_PER_CELL;
        return new EngineSettings(
                machine.availableProcessors(), 10_000, (int) Math.min(cells, 1_000_000), 64, CallSettings.DEFAULT);
    }

    public EngineSettings withWorkers(int count) {
        return new EngineSettings(count, maxInFlight, maxCells, batch, calls);
    }

    public EngineSettings withMaxInFlight(int count) {
        return new EngineSettings(workers, count, maxCells, batch, calls);
    }

    public EngineSettings withMaxCells(int count) {
        return new EngineSettings(workers, maxInFlight, count, batch, calls);
    }

    public EngineSettings withBatch(int count) {
        return new EngineSettings(workers, maxInFlight, maxCells, count, calls);
    }

    public EngineSettings with(CallSettings settings) {
        return new EngineSettings(workers, maxInFlight, maxCells, batch, settings);
    }
}
