package dev.stateflow.flink.loop;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ReadableConfig;

/** What the loop's log needs of checkpoints. */
public final class Alignment {
    private Alignment() {}

    /**
     * Refuses unaligned checkpoints: there the tail may write its log before the head has begun it.
     *
     * @throws IllegalArgumentException if they are switched on
     */
    public static void require(ReadableConfig configuration) {
        if (configuration.get(CheckpointingOptions.ENABLE_UNALIGNED)) {
            throw new IllegalArgumentException(
                    "unaligned checkpoints would lose messages between entities: set execution.checkpointing.unaligned.enabled to false");
        }
    }
}
