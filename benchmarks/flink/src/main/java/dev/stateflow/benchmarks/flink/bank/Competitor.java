package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Path;

/** A job that serves the bank. */
public interface Competitor {
    /** What all accounts hold together, as long as there are only transfers. */
    long TOTAL = Requests.ACCOUNTS * Requests.INITIAL;

    /** What it is called in reports. */
    String title();

    /** Whether it can do the work at all. */
    boolean serves(Workload workload);

    /** The job's jar. */
    Path jar();

    /** How it is submitted. */
    FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism);

    /** Makes the accounts; returns when that is done. */
    void create(String servers, Topics topics) throws Exception;

    /** How a load talks to it. */
    Wire wire(Workload workload, long seed);

    /** What all accounts hold together. */
    long sum(String servers, Topics topics) throws Exception;
}
