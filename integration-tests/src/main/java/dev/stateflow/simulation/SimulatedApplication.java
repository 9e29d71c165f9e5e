package dev.stateflow.simulation;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.step.SplitClassLoader;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A compiled application with its codecs. */
public final class SimulatedApplication {
    private final CompiledApplication application;
    private final ValueCodec values;
    private final MessageCodec messages;
    private final RecordCodec records;
    private final StepFunction helper;

    private SimulatedApplication(CompiledApplication application) {
        this.application = application;
        this.values = Codecs.values(application);
        this.messages = new MessageCodec(application, values);
        this.records = new RecordCodec(application, values);
        this.helper = new StepFunction(application, values);
    }

    /** Compiles and loads a program. */
    public static SimulatedApplication of(CompiledProgram program) {
        SplitProgram split = SplitProgram.of(program);
        SplitClassLoader loader = new SplitClassLoader(split.classes(), SimulatedApplication.class.getClassLoader());
        return new SimulatedApplication(CompiledApplication.parse(split.description(), loader));
    }

    MessageCodec messages() {
        return messages;
    }

    RecordCodec records() {
        return records;
    }

    StepFunction steps(StepOptions options) {
        return new StepFunction(application, values, options);
    }

    /** The creation of an instance by one of its constructors. */
    public Operation creation(String entity, String constructor, @Nullable Object... arguments) {
        EntityType type = type(entity);
        List<String> constructors = type.constructors().stream()
                .map(EntityType.ConstructorInfo::descriptor)
                .toList();
        EntityObject fresh;
        try {
            fresh = type.construct(constructors.indexOf(constructor), arguments);
        } catch (Throwable e) {
            throw new IllegalArgumentException("can't construct a " + entity, e);
        }
        return helper.creation(fresh, new ReturnAddress.Client("unused")).operation();
    }

    /** A call. */
    public static Operation call(String member, @Nullable Object... arguments) {
        return new Operation.Invoke(member, Arrays.asList(arguments));
    }

    /** A reference. */
    public Object reference(String entity, Object key) {
        return References.to(type(entity), key);
    }

    private EntityType type(String entity) {
        return Objects.requireNonNull(application.entity(entity), entity);
    }
}
