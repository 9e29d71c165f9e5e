package dev.stateflow.ir;

import java.util.stream.LongStream;

/** Seeds of random tests: those given with {@code -Dstateflow.seed=…}, or a fixed row. */
public final class Seeds {
    private Seeds() {}

    /** The seeds to run with. A test passes each to its assertions' descriptions, so that a failure says how to replay it. */
    public static LongStream seeds(int count) {
        Long given = Long.getLong("stateflow.seed");
        return given == null ? LongStream.range(1, count + 1) : LongStream.of(given);
    }

    /** How a failing seed is replayed. */
    public static String replay(long seed) {
        return "replay with -Dstateflow.seed=" + seed;
    }
}
