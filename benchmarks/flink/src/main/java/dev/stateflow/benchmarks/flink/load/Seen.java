package dev.stateflow.benchmarks.flink.load;

/**
 * What was seen of a load.
 *
 * @param perSecond how many replies came in a second
 * @param p50 of the time from when a request was due to its reply, in microseconds
 * @param p99 the same
 */
public record Seen(double perSecond, long p50, long p99) {}
