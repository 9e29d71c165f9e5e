package dev.stateflow.benchmarks.flink.hotel;

import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Path;

/** A job that serves the hotels. */
public interface HotelCompetitor {
    /** What it is called in reports. */
    String title();

    /** The job's jar. */
    Path jar();

    /** How it is submitted. */
    FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism);

    /** Makes hotels and customers; returns when that is done. */
    void create(String servers, Topics topics) throws Exception;

    /** How a load talks to it. */
    Wire wire(boolean search, long seed);

    /** How many bookings there are: as the customers say, or as the hotels say. */
    long bookings(String servers, Topics topics, boolean ofCustomers) throws Exception;
}
