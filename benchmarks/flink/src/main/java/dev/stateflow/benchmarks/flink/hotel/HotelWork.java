package dev.stateflow.benchmarks.flink.hotel;

/** What guests do. */
public enum HotelWork {
    SEARCH,
    RESERVE
}
