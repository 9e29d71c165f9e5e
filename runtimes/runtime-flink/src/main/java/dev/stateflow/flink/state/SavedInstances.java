package dev.stateflow.flink.state;

import dev.stateflow.flink.Operators;
import dev.stateflow.flink.entity.SavedRecordReader;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The instances in a savepoint or checkpoint, as bytes for {@link dev.stateflow.runtime.core.codec.RecordCodec#decode}. What an older build has written is read as this build
 * understands it.
 *
 * @see <a href="https://nightlies.apache.org/flink/flink-docs-stable/docs/libs/state_processor_api/">Flink: State Processor API</a>
 */
public final class SavedInstances {
    private final CompiledApplication application;
    private final String path;
    private final boolean perEntity;

    /**
     * @param application of the job
     * @param path of the savepoint
     * @param perEntity the layout of the job
     */
    public SavedInstances(CompiledApplication application, String path, boolean perEntity) {
        this.application = application;
        this.path = path;
        this.perEntity = perEntity;
    }

    /**
     * All records.
     *
     * @throws IOException if there is no such savepoint, or it is of another application or layout
     */
    public DataStream<byte[]> records(StreamExecutionEnvironment env) throws IOException {
        SavepointReader savepoint = SavepointReader.read(env, path);
        List<DataStream<byte[]>> all = new ArrayList<>();
        for (String uid : Operators.ofInstances(application, perEntity)) {
            all.add(savepoint.readKeyedState(
                    OperatorIdentifier.forUid(uid),
                    new SavedRecordReader(),
                    Types.STRING,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        }
        return all.stream().reduce((a, b) -> a.union(b)).orElseThrow().filter(bytes -> bytes.length > 0);
    }
}
