package dev.stateflow.flink.stream;

/**
 * A message on its way to an instance. Not to be changed.
 *
 * @param key of the instance's address, the same in every build
 * @param deadline when it is too late to begin with it, in epoch milliseconds; {@link #NO_DEADLINE} if it never is
 * @param message the message, encoded
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Parcel(String key, long deadline, byte[] message) {
    /** It is never too late. */
    public static final long NO_DEADLINE = Long.MAX_VALUE;

    /** A message that is never too late. */
    public Parcel(String key, byte[] message) {
        this(key, NO_DEADLINE, message);
    }
}
