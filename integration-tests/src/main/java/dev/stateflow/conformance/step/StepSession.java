package dev.stateflow.conformance.step;

import dev.stateflow.conformance.observe.Failures;
import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.observe.ProgramView;
import dev.stateflow.conformance.observe.Renderer;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.target.TargetSession;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of a split program. */
final class StepSession implements TargetSession, ProgramView {
    private static final Address DRIVER = new Address(CompiledProgram.DRIVER, CompiledProgram.DRIVER_KEY);

    private final CompiledProgram program;
    private final CompiledApplication application;
    private final ClassLoader loader;
    private final World world;

    StepSession(CompiledProgram program, CompiledApplication application, ClassLoader loader, World world) {
        this.program = program;
        this.application = application;
        this.loader = loader;
        this.world = world;
    }

    @Override
    public Outcome create() throws Exception {
        EntityType type = Objects.requireNonNull(application.entity(CompiledProgram.DRIVER), "no entity Main");
        List<String> constructors = type.constructors().stream()
                .map(EntityType.ConstructorInfo::descriptor)
                .toList();
        int constructor = constructors.indexOf("(Ljava/lang/String;)V");
        if (constructor < 0) {
            throw new IllegalStateException("Main needs a public constructor with a String, but has " + constructors);
        }
        EntityObject driver;
        try {
            driver = type.construct(constructor, new Object[] {CompiledProgram.DRIVER_KEY});
        } catch (Throwable thrown) { // what the program's constructor throws is an outcome like any other
            return new Outcome.Thrown(Failures.describe(thrown, program, this));
        }
        ReturnAddress.Client client = new ReturnAddress.Client("new Main");
        return ask(world.creation(driver, client), client);
    }

    @Override
    public Outcome call(Case test) {
        ReturnAddress.Client client = new ReturnAddress.Client(test.method());
        Operation call = new Operation.Invoke(test.method() + test.descriptor(), List.of());
        return ask(new Request(DRIVER, call, client), client);
    }

    @Override
    public SortedMap<String, String> states() {
        SortedMap<String, String> states = new TreeMap<>();
        for (InstanceRecord record : world.records()) {
            if (!record.inFlight().isEmpty()) {
                states.put(record.address() + " in flight", record.inFlight().toString());
            }
            if (!record.timers().isEmpty()) {
                states.put(record.address() + " timers", record.timers().toString());
            }
            EntityObject resident = record.resident();
            if (resident != null) {
                states.put(record.address().toString(), Renderer.state(resident, this));
            }
        }
        return states;
    }

    private Outcome ask(Request request, ReturnAddress.Client client) {
        Optional<dev.stateflow.runtime.core.message.Outcome> answer = world.ask(request, client);
        if (answer.isEmpty()) {
            return new Outcome.NoAnswer(world.records().stream()
                    .flatMap(r -> r.inFlight().stream())
                    .toList()
                    .toString());
        }
        dev.stateflow.runtime.core.message.Outcome outcome = answer.get();
        if (outcome instanceof dev.stateflow.runtime.core.message.Outcome.Value value) {
            return new Outcome.Returned(Renderer.value(value.value(), this));
        } else if (outcome instanceof dev.stateflow.runtime.core.message.Outcome.Failure failure) {
            return new Outcome.Thrown(Failures.describe(failure.exception(), program, this));
        }
        throw new IllegalArgumentException("outcome " + outcome);
    }

    @Override
    public Optional<String> entity(Object value) {
        return value instanceof EntityObject object
                ? Optional.of(String.valueOf(object.stateflow$address()))
                : Optional.empty();
    }

    @Override
    public boolean owns(Class<?> type) {
        return type.getClassLoader() == loader;
    }
}
