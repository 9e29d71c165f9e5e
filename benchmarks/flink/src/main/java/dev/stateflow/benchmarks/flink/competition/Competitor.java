package dev.stateflow.benchmarks.flink.competition;

import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Path;

/**
 * A job that does some work.
 *
 * @param <W> what the kinds of work are
 */
public interface Competitor<W> {
    /** What it is called in reports. */
    String title();

    /** Whether it can do the work at all. */
    boolean serves(W work);

    /** The job's jar. */
    Path jar();

    /** How it is submitted. */
    FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism);

    /** Makes what the work is done on; returns when that is done. */
    void create(String servers, Topics topics) throws Exception;

    /** How a load talks to it. */
    Wire wire(W work, long seed);

    /**
     * Looks at what has become of it.
     *
     * @throws IllegalStateException if the job has lost something
     */
    void check(W work, String servers, Topics topics) throws Exception;
}
