package dev.stateflow.flink.entity;

import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.Outgoing;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes heads. */
public final class HeadFactory extends AbstractStreamOperatorFactory<Outgoing>
        implements OneInputStreamOperatorFactory<Found, Outgoing> {
    private static final long serialVersionUID = 1L;

    private final HeadSettings settings;

    /** @param settings what the heads are told */
    public HeadFactory(HeadSettings settings) {
        this.settings = settings;
        setChainingStrategy(ChainingStrategy.HEAD);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller asks for the operator that this makes
    public <T extends StreamOperator<Outgoing>> T createStreamOperator(StreamOperatorParameters<Outgoing> parameters) {
        return (T) new HeadOperator(parameters, settings);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
        return HeadOperator.class;
    }
}
