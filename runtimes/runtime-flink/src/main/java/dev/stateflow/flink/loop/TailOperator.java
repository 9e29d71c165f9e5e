package dev.stateflow.flink.loop;

import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.flink.stream.ParcelSerializer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
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

    private final transient LoopChannels.Id id;
    private final transient LoopChannel channel;
    private final Set<String> manifests = new LinkedHashSet<>();
    private transient @Nullable ListState<String> storedManifests;
    private boolean released;

    TailOperator(StreamOperatorParameters<Parcel> parameters, String run, String loop, String manifest) {
        super(parameters);
        this.id = LoopChannels.Id.of(run, loop, getContainingTask().getEnvironment());
        this.channel = LoopChannels.acquire(id);
        manifests.add(manifest);
    }

    @Override
    protected boolean isUsingCustomRawKeyedState() {
        return true;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        ListState<String> stored = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>(TailFactory.MANIFESTS, StringSerializer.INSTANCE));
        storedManifests = stored;
        for (String text : stored.get()) {
            manifests.add(text);
        }
        List<Parcel> parcels = new ArrayList<>();
        for (KeyGroupStatePartitionStreamProvider group : context.getRawKeyedStateInputs()) {
            try (InputStream stream = group.getStream()) {
                DataInputViewStreamWrapper in = new DataInputViewStreamWrapper(stream);
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    parcels.add(ParcelSerializer.INSTANCE.deserialize(in));
                }
            }
        }
        channel.attachTail(new LoopChannel.Restored(parcels, List.copyOf(manifests)));
    }

    @Override
    public void processElement(StreamRecord<Parcel> element) {
        channel.put(element.getValue());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        if (storedManifests != null) {
            // one copy is enough for all
            storedManifests.update(id.subtask() == 0 ? List.copyOf(manifests) : List.of());
        }
        write(channel.close(context.getCheckpointId()), context.getRawKeyedOperatorStateOutput());
    }

    private void write(List<Parcel> log, KeyedStateCheckpointOutputStream stream) throws Exception {
        int groups = getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks();
        Map<Integer, List<Parcel>> byGroup = new HashMap<>();
        for (Parcel parcel : log) {
            int group = KeyGroupRangeAssignment.assignToKeyGroup(parcel.key(), groups);
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(parcel);
        }
        for (int group : stream.getKeyGroupList()) {
            stream.startNewKeyGroup(group);
            DataOutputViewStreamWrapper out = new DataOutputViewStreamWrapper(stream);
            List<Parcel> parcels = byGroup.getOrDefault(group, List.of());
            byGroup.remove(group);
            out.writeInt(parcels.size());
            for (Parcel parcel : parcels) {
                ParcelSerializer.INSTANCE.serialize(parcel, out);
            }
        }
        if (!byGroup.isEmpty()) {
            throw new IllegalStateException(
                    "messages of other subtasks' key groups are under way: " + byGroup.keySet());
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
