package dev.stateflow.flink.takeover;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.flink.loop.TailFactory;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.CompletedCheckpointStorageLocation;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess;

/** Looks up in a savepoint or checkpoint which build has written it, without reading the rest. */
final class SavedManifest {
    private SavedManifest() {}

    /**
     * The manifest of the build that has written a savepoint.
     *
     * @return empty if there is none: it is of another job, or of a job in which nothing was begun
     * @throws IOException if it can't be read
     */
    static Optional<Manifest> of(String path, ClassLoader loader) throws IOException {
        CompletedCheckpointStorageLocation location = AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(path);
        CheckpointMetadata metadata;
        try (DataInputStream in =
                new DataInputStream(location.getMetadataHandle().openInputStream())) {
            metadata = Checkpoints.loadCheckpointMetadata(in, loader, path);
        }
        for (OperatorState operator : metadata.getOperatorStates()) {
            for (OperatorSubtaskState subtask : operator.getStates()) {
                for (OperatorStateHandle handle : subtask.getManagedOperatorState()) {
                    Optional<Manifest> found = of(handle);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Manifest> of(OperatorStateHandle handle) throws IOException {
        OperatorStateHandle.StateMetaInfo found =
                handle.getStateNameToPartitionOffsets().get(TailFactory.MANIFESTS);
        if (found == null || found.getOffsets().length == 0) {
            return Optional.empty();
        }
        try (FSDataInputStream in = handle.openInputStream()) {
            // a build writes its own first
            in.seek(found.getOffsets()[0]);
            return Optional.of(
                    Manifest.parse(StringSerializer.INSTANCE.deserialize(new DataInputViewStreamWrapper(in))));
        }
    }
}
