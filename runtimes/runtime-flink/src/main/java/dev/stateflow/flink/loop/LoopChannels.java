package dev.stateflow.flink.loop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;

/**
 * Where the head and the tail of a subtask find each other. Flink gives tasks of one JVM nothing in common but the classes of the job, which is why this is the one place
 * with static state.
 */
public final class LoopChannels {
    private static final Map<Id, Entry> OPEN = new ConcurrentHashMap<>();

    private LoopChannels() {}

    /**
     * Which channel.
     *
     * @param job Flink's id of the job
     * @param loop which loop of the job
     * @param subtask which subtask
     * @param attempt which attempt of it: after a failure nothing of the one before is found
     */
    public record Id(String job, String loop, int subtask, int attempt) {
        /** That of an operator. */
        public static Id of(String loop, StreamingRuntimeContext context) {
            TaskInfo task = context.getTaskInfo();
            return new Id(
                    context.getJobInfo().getJobId().toString(),
                    loop,
                    task.getIndexOfThisSubtask(),
                    task.getAttemptNumber());
        }
    }

    private record Entry(LoopChannel channel, int users) {}

    /** The channel, which is made if it is not there. To be released. */
    public static LoopChannel acquire(Id id) {
        Entry entry = OPEN.compute(
                id,
                (key, old) ->
                        old == null ? new Entry(new LoopChannel(), 1) : new Entry(old.channel(), old.users() + 1));
        return entry.channel();
    }

    /** One user less. */
    public static void release(Id id) {
        OPEN.computeIfPresent(
                id, (key, old) -> old.users() == 1 ? null : new Entry(old.channel(), old.users() - 1));
    }
}
