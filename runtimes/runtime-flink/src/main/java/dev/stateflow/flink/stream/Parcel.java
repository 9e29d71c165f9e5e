package dev.stateflow.flink.stream;

/**
 * What goes around the loop, from one subtask to another. Not to be changed.
 *
 * @param key of the instance that it is for: the text of its address; of any other kind than {@link Kind#MESSAGE}, some key of the subtask that it is for
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
        LOAD(1),
        /** What heads tell each other while the job is drained: {@link dev.stateflow.flink.drain.Signal}. Worth nothing after a restart. */
        SIGNAL(2);

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
