package dev.stateflow.flink.loop;

import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.flink.stream.ParcelSerializer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyGroupStatePartitionStreamProvider;
import org.apache.flink.runtime.state.KeyedStateCheckpointOutputStream;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/** The end of the loop: gives messages to the head, and writes those that are under way into checkpoints, by key group, so that they go where their instances go. */
final class TailOperator extends AbstractStreamOperator<Parcel> implements OneInputStreamOperator<Parcel, Parcel> {
    private static final long serialVersionUID = 1L;

    private final LoopChannels.Id id;
    private final LoopChannel channel;
    private boolean released;

    TailOperator(StreamOperatorParameters<Parcel> parameters, String loop) {
        super(parameters);
        this.id = LoopChannels.Id.of(loop, getRuntimeContext());
        this.channel = LoopChannels.acquire(id);
    }

    @Override
    protected boolean isUsingCustomRawKeyedState() {
        return true;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        List<Parcel> restored = new ArrayList<>();
        for (KeyGroupStatePartitionStreamProvider group : context.getRawKeyedStateInputs()) {
            try (InputStream stream = group.getStream()) {
                DataInputViewStreamWrapper in = new DataInputViewStreamWrapper(stream);
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    restored.add(ParcelSerializer.INSTANCE.deserialize(in));
                }
            }
        }
        channel.attachTail(restored);
    }

    @Override
    public void processElement(StreamRecord<Parcel> element) {
        channel.put(element.getValue());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        List<Parcel> log = channel.close(context.getCheckpointId());
        int groups = getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks();
        Map<Integer, List<Parcel>> byGroup = new HashMap<>();
        for (Parcel parcel : log) {
            int group = KeyGroupRangeAssignment.assignToKeyGroup(parcel.key(), groups);
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(parcel);
        }
        KeyedStateCheckpointOutputStream stream = context.getRawKeyedOperatorStateOutput();
        for (int group : stream.getKeyGroupList()) {
            stream.startNewKeyGroup(group);
            DataOutputViewStreamWrapper out = new DataOutputViewStreamWrapper(stream);
            @Nullable List<Parcel> parcels = byGroup.remove(group);
            out.writeInt(parcels == null ? 0 : parcels.size());
            if (parcels != null) {
                for (Parcel parcel : parcels) {
                    ParcelSerializer.INSTANCE.serialize(parcel, out);
                }
            }
        }
        if (!byGroup.isEmpty()) {
            throw new IllegalStateException("messages of other subtasks' key groups are under way: " + byGroup.keySet());
        }
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        super.notifyCheckpointAborted(checkpointId);
        channel.drop(checkpointId);
    }

    @Override
    public void close() throws Exception {
        if (!released) {
            released = true;
            LoopChannels.release(id);
        }
        super.close();
    }
}
