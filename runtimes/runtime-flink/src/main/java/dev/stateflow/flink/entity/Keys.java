package dev.stateflow.flink.entity;

import dev.stateflow.kafka.wire.AddressBytes;
import dev.stateflow.runtime.core.message.Address;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/** Where instances live: by the text of their address, which is the same in every build and every JVM. Used by one thread. */
final class Keys {
    private final AddressBytes texts = new AddressBytes();
    private final KeyGroupRange own;
    private final int groups;

    Keys(KeyGroupRange own, int groups) {
        this.own = own;
        this.groups = groups;
    }

    /** The key of an instance. */
    String of(Address address) {
        return texts.text(address);
    }

    /** Whether a key is this subtask's. */
    boolean isOwn(String key) {
        return own.contains(KeyGroupRangeAssignment.assignToKeyGroup(key, groups));
    }

    /** Some key of a subtask. */
    static String ofSubtask(int subtask, int groups, int parallelism) {
        for (int i = 0; ; i++) {
            String key = "~" + i;
            if (KeyGroupRangeAssignment.assignKeyToParallelOperator(key, groups, parallelism) == subtask) {
                return key;
            }
        }
    }
}
