package dev.stateflow.benchmarks.flink.load;

/** How requests of a load and their replies look in Kafka. Used by one thread that sends and one that receives. */
public interface Wire {
    /**
     * The next request.
     *
     * @param id comes back in the reply
     */
    Sent next(long id);

    /**
     * Which request a reply is for.
     *
     * @return its id; negative if it is none of this load's
     * @throws IllegalStateException if the request has failed
     */
    long id(byte[] reply);

    /**
     * A record of the request topic.
     *
     * @param key decides the partition
     * @param value the request
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Sent(byte[] key, byte[] value) {}
}
