package dev.stateflow.flink.stream;

/**
 * What goes around the loop, from one subtask to another. Not to be changed.
 *
 * @param key of the instance that it is for: the text of its address; of {@link Kind#LOAD}, any key of the subtask that it is for
 * @param kind what the bytes are
 * @param bytes of the kind
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Parcel(String key, Kind kind, byte[] bytes) {
    /** What a parcel holds. The order is part of checkpoints. */
    public enum Kind {
        /** A message to an instance, encoded. */
        MESSAGE,
        /** Whether a subtask has more to do than it should: {@link dev.stateflow.flink.flow.Load}. Worth nothing after a restart. */
        LOAD
    }
}
