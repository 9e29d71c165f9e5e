package dev.stateflow.flink.loop;

import dev.stateflow.flink.stream.Parcel;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes tails. */
public final class TailFactory extends AbstractStreamOperatorFactory<Parcel>
        implements OneInputStreamOperatorFactory<Parcel, Parcel> {
    /** The state of tails that has the manifests of builds, as text, by its name in savepoints: that of the build that has written it comes first. */
    public static final String MANIFESTS = "manifests";

    private static final long serialVersionUID = 1L;

    private final String run;
    private final String loop;
    private final String manifest;

    /**
     * @param run which submission of the job
     * @param loop which loop of the job
     * @param manifest of the build, as text: without it nobody could read the messages of a checkpoint later
     */
    public TailFactory(String run, String loop, String manifest) {
        this.run = run;
        this.loop = loop;
        this.manifest = manifest;
        setChainingStrategy(ChainingStrategy.NEVER);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller asks for the operator that this makes
    public <T extends StreamOperator<Parcel>> T createStreamOperator(StreamOperatorParameters<Parcel> parameters) {
        return (T) new TailOperator(parameters, run, loop, manifest);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
        return TailOperator.class;
    }
}
