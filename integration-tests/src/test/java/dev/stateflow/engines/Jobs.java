package dev.stateflow.engines;

import dev.stateflow.kafka.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jobs of two subtasks with topics of their own. */
final class Jobs {
    private Jobs() {}

    /** Makes topics. */
    static Topics topics(KafkaBroker kafka, String name) {
        Topics topics = Topics.of(name);
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        return topics;
    }

    /** A job that makes checkpoints all the time. */
    static FlinkRest.Program program(KafkaBroker kafka, Topics topics, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers=" + kafka.bootstrapServers(),
                "--requests=" + topics.requests(),
                "--replies=" + topics.replies(),
                "--dead-letters=" + topics.deadLetters()));
        arguments.addAll(List.of(more));
        return new FlinkRest.Program("", arguments, 2).with(Map.of("execution.checkpointing.interval", "200ms"));
    }
}
