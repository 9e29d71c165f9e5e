package dev.stateflow.flink;

import dev.stateflow.flink.loop.Alignment;
import dev.stateflow.flink.takeover.Takeover;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The main class of a bundle: one job that holds all entities of its application. */
public final class FlinkJob {
    private static final int USUAL_KEY_GROUPS = KeyGroupRangeAssignment.DEFAULT_LOWER_BOUND_MAX_PARALLELISM;
    private static final Duration CHECKPOINTS = Duration.ofSeconds(1);

    private FlinkJob() {}

    /**
     * Submits the job.
     *
     * @param arguments see {@link JobOptions#USAGE}
     */
    public static void main(String[] arguments) throws Exception {
        CompiledApplication application =
                CompiledApplication.load(Thread.currentThread().getContextClassLoader());
        JobOptions options = JobOptions.parse(application.name(), List.of(arguments));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfiguration()
                .getOptional(StateRecoveryOptions.SAVEPOINT_PATH)
                .ifPresent(path -> Takeover.check(
                        application.manifest().manifest(),
                        path,
                        Thread.currentThread().getContextClassLoader()));
        build(application, options, env);
        env.execute(application.name());
    }

    /** Adds the job's operators to an environment. */
    static void build(CompiledApplication application, JobOptions options, StreamExecutionEnvironment env) {
        Configuration given = new Configuration((Configuration) env.getConfiguration());
        Alignment.require(given);
        Configuration usual = new Configuration();
        if (!given.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
            usual.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
        }
        if (!given.contains(ExecutionOptions.BUFFER_TIMEOUT)) {
            // a call waits for its answer: what is sent leaves at once
            usual.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ZERO);
        }
        env.configure(usual, Thread.currentThread().getContextClassLoader());
        // records are changed by the task that holds them, and what flows is never changed
        env.getConfig().enableObjectReuse();
        int widest = options.parallelism().values().stream().reduce(env.getParallelism(), Math::max);
        if (!options.parallelism().isEmpty()
                && env.getMaxParallelism() <= 0
                && KeyGroupRangeAssignment.computeDefaultMaxParallelism(widest) != USUAL_KEY_GROUPS) {
            // Flink would give operators of different parallelism different numbers of key groups, and heads must know
            // whose a key is in all of them
            throw new IllegalArgumentException("--parallelism.ENTITY with a parallelism of " + widest
                    + " needs one number of key groups for all entities: set pipeline.max-parallelism");
        }
        new Topology(application, options, UUID.randomUUID().toString(), env).build();
    }
}
