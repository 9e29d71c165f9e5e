package dev.stateflow.benchmarks.flink.competition;

import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle of ours.
 *
 * @param bundle its job's jar
 * @param application what the jar holds
 */
public record StateflowJob(Path bundle, CompiledApplication application) {
    public static final String TITLE = "StateFlow";

    /**
     * How it is submitted.
     *
     * @param more arguments of the job
     */
    public FlinkRest.Program program(
            String servers, Topics topics, boolean exactlyOnce, int parallelism, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers=" + servers,
                "--requests=" + topics.requests(),
                "--replies=" + topics.replies(),
                "--dead-letters=" + topics.deadLetters(),
                "--delivery=" + (exactlyOnce ? "exactly-once" : "at-least-once")));
        arguments.addAll(List.of(more));
        return new FlinkRest.Program("", arguments, parallelism);
    }

    /** A client for what is asked beside a load. */
    public EntityClient client(String servers, Topics topics) {
        return EntityClient.connect(
                application, ClientSettings.of(servers, "beside-the-load").with(topics));
    }
}
