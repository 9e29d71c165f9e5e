package dev.stateflow.ir.model;

import java.util.List;

/**
 * What a method does to state, inferred through everything it calls on {@code this}.
 *
 * @param reads fields read, {@code declaring.Class#name}, ordered
 * @param writes fields written, in the same form
 * @param issuesRemoteOperations whether it can reach a remote operation
 * @param readOnly whether it leaves the state as it was: no field is written, and nothing reachable from the state is changed
 */
public record Effects(List<String> reads, List<String> writes, boolean issuesRemoteOperations, boolean readOnly) {
    /** Nothing read, nothing written, no remote operation. */
    public static final Effects NONE = new Effects(List.of(), List.of(), false, true);

    public Effects {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
