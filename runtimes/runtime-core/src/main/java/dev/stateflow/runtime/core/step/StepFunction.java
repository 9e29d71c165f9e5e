package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;

/** One message handled by one entity instance. */
public final class StepFunction {
    public StepFunction(CompiledApplication application, ValueCodec codec) {
        this(application, codec, StepOptions.DEFAULT);
    }

    public StepFunction(CompiledApplication application, ValueCodec codec, StepOptions options) {
        throw new UnsupportedOperationException("being written");
    }

    /** Handles a message: changes the record and sends messages. */
    public void step(InstanceRecord record, Message message, Outbox outbox) {
        throw new UnsupportedOperationException("being written");
    }

    /** The request that creates the instance which {@code fresh}, made by {@code EntityType.construct}, is the initial state of. */
    public Request creation(EntityObject fresh, ReturnAddress returnTo) {
        throw new UnsupportedOperationException("being written");
    }
}
