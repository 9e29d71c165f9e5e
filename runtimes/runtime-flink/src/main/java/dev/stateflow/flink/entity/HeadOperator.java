package dev.stateflow.flink.entity;

import dev.stateflow.flink.loop.Alignment;
import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.flink.loop.LoopChannels;
import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.LoopTag;
import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.runtime.core.codec.CodecException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.runtime.checkpoint.SnapshotType;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.CheckpointStreamFactory;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFutures;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.jspecify.annotations.Nullable;

/** The operator that holds instances: Flink's side of {@link EntityTask}. */
final class HeadOperator extends AbstractStreamOperator<Outgoing>
        implements OneInputStreamOperator<Found, Outgoing>, BoundedOneInput, Triggerable<String, VoidNamespace>, Host {
    private static final long serialVersionUID = 1L;
    private static final Duration TAIL_START = Duration.ofMinutes(5);
    /** Between two looks whether all heads are done. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HeadSettings settings;
    private final transient MailboxExecutor mailbox;
    private final transient LoopChannels.Id id;
    private final transient LoopChannel channel;
    private transient @Nullable EntityTask task;
    private transient @Nullable Instances instances;
    private transient @Nullable InternalTimerService<VoidNamespace> timers;
    private long frozenBy = -1;
    private boolean released;

    HeadOperator(StreamOperatorParameters<Outgoing> parameters, HeadSettings settings) {
        super(parameters);
        this.settings = settings;
        this.mailbox = parameters.getMailboxExecutor();
        this.id = LoopChannels.Id.of(
                settings.run(), settings.loop(), getContainingTask().getEnvironment());
        this.channel = LoopChannels.acquire(id);
    }

    @Override
    public void open() throws Exception {
        super.open();
        Alignment.require(getContainingTask().getJobConfiguration());
        timers = getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this);
        LoopChannel.Restored restored = channel.awaitRestored(TAIL_START);
        TaskAssembly assembly = new TaskAssembly(settings, getUserCodeClassloader(), restored.manifests());
        RecordState state = assembly.state(getKeyedStateStore());
        instances = assembly.instances(state, getKeyedStateBackend(), this);
        EntityTask opened = assembly.task(this, state, instances, channel, getRuntimeContext(), getMetricGroup());
        task = opened;
        try {
            opened.restore(restored.parcels());
        } catch (CodecException e) {
            // trying again would not help
            throw new SuppressRestartsException(e);
        }
        channel.attachHead(() -> mailbox.execute(opened::takeFromChannel, "messages of the loop"));
    }

    private EntityTask task() {
        return Objects.requireNonNull(task, "open");
    }

    private InternalTimerService<VoidNamespace> timers() {
        return Objects.requireNonNull(timers, "open");
    }

    @Override
    public void processElement(StreamRecord<Found> element) {
        task().receive(element.getValue());
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        task().wake(timer.getTimestamp());
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("nothing waits for event time");
    }

    // before the barrier leaves: the tail may see it before snapshotState is called here
    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        channel.open(checkpointId, task().waiting());
    }

    @Override
    public OperatorSnapshotFutures snapshotState(
            long checkpointId, long timestamp, CheckpointOptions options, CheckpointStreamFactory factory)
            throws Exception {
        SnapshotType type = options.getCheckpointType();
        if (type instanceof SavepointType savepoint && savepoint.isSynchronous() && !savepoint.shouldDrain()) {
            frozenBy = checkpointId;
            task().freeze();
        }
        return super.snapshotState(checkpointId, timestamp, options, factory);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        Objects.requireNonNull(instances, "open").flush();
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        super.notifyCheckpointAborted(checkpointId);
        channel.drop(checkpointId);
        if (frozenBy == checkpointId) {
            frozenBy = -1;
            task().unfreeze();
        }
    }

    /** The job is stopped with {@code --drain}: what is under way is finished first, here and in all other heads, which may send messages to this one until then. */
    @Override
    public void endInput() throws InterruptedException {
        task().inputEnded();
        while (!task().isDrained()) {
            mailbox.yield();
        }
        task().freeze();
    }

    // no timer fires any more, and those that are set now are part of the savepoint
    @Override
    public void finish() throws Exception {
        task().keepTimers();
        super.finish();
    }

    @Override
    public void close() throws Exception {
        if (!released) {
            released = true;
            channel.detachHead();
            LoopChannels.release(id);
        }
        super.close();
    }

    @Override
    public String currentKey() {
        return (String) getCurrentKey();
    }

    @Override
    public void currentKey(String key) {
        setCurrentKey(key);
    }

    @Override
    public long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    @Override
    public void startTimer(long due) {
        timers().registerProcessingTimeTimer(VoidNamespace.INSTANCE, due);
    }

    @Override
    public void stopTimer(long due) {
        timers().deleteProcessingTimeTimer(VoidNamespace.INSTANCE, due);
    }

    @Override
    public void emit(Outgoing outgoing) {
        output.collect(new StreamRecord<>(outgoing));
    }

    @Override
    public void send(String loop, Parcel parcel) {
        output.collect(LoopTag.of(loop), new StreamRecord<>(parcel));
    }

    @Override
    public void later(Runnable action) {
        ProcessingTimeService time = getProcessingTimeService();
        // an action that throws fails the task
        ScheduledFuture<?> unused =
                time.registerTimer(time.getCurrentProcessingTime() + PAUSE.toMillis(), now -> action.run());
    }

    @Override
    public void goOnLater() {
        mailbox.execute(task()::goOn, "messages within the subtask");
    }
}
