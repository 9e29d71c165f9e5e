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
    /** What a parcel holds. */
    public enum Kind {
        /** A message to an instance, encoded. */
        MESSAGE(0),
        /** Whether a subtask has more to do than it should: {@link dev.stateflow.flink.flow.Load}. Worth nothing after a restart. */
        LOAD(1);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** What stands for it in bytes. */
        int code() {
            return code;
        }
    }
}
