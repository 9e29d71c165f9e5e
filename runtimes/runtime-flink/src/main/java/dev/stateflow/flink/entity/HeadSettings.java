package dev.stateflow.flink.entity;

import java.io.Serializable;
import java.util.List;

/**
 * What a head is told.
 *
 * @param run which submission of the job
 * @param loop its own loop
 * @param loops all loops of the job, in a fixed order, this one included
 * @param byEntity whether each entity has a loop of its own, with the entity's name; if not, there is one loop
 * @param inFlight how many messages may wait in a subtask before the sources wait
 * @param budget how many messages are handled before others get their turn
 * @param cached how many records stay on the heap where the state backend is outside it
 * @param remembered how many outcomes of client requests an instance remembers
 * @param rememberedMillis for how long, in milliseconds
 * @param timeoutMillis how long an instance waits for an answer, in milliseconds, where the method says nothing of that
 * @param maxBytes the longest value of a Kafka record, in bytes
 * @param requests the request topic, for dead letters
 */
public record HeadSettings(
        String run,
        String loop,
        List<Loop> loops,
        boolean byEntity,
        int inFlight,
        int budget,
        int cached,
        int remembered,
        long rememberedMillis,
        long timeoutMillis,
        int maxBytes,
        String requests)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
