package dev.stateflow.flink.loop;

import dev.stateflow.flink.flow.Gates;
import dev.stateflow.flink.flow.Shared;
import org.apache.flink.runtime.execution.Environment;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;

/**
 * Where the head and the tail of a subtask find each other. Flink gives tasks of one JVM nothing in common but the classes of the job, which is why this and {@link Gates} are
 * the places with static state.
 */
public final class LoopChannels {
    private static final Shared<Id, LoopChannel> OPEN =
            new Shared<>(id -> new LoopChannel(Gates.acquire(id.run())), (id, channel) -> {
                channel.gate().forget(channel);
                Gates.release(id.run());
            });

    private LoopChannels() {}

    /**
     * Which channel.
     *
     * @param run which job, and which submission of it
     * @param loop which loop of the job
     * @param graph Flink's id of the execution graph: another one after a JobManager has failed
     * @param subtask which subtask
     * @param attempt which attempt of it: after a failure nothing of the one before is found
     */
    public record Id(String run, String loop, String graph, int subtask, int attempt) {
        /** That of a task. */
        public static Id of(String run, String loop, Environment task) {
            ExecutionAttemptID id = task.getExecutionId();
            String text = id.toString();
            return new Id(run, loop, text.substring(0, text.indexOf('_')), id.getSubtaskIndex(), id.getAttemptNumber());
        }
    }

    /** The channel with an id, for one more user. */
    public static LoopChannel acquire(Id id) {
        return OPEN.acquire(id);
    }

    /** One user less. */
    public static void release(Id id) {
        OPEN.release(id);
    }
}
