package dev.stateflow.conformance.bundle;

import dev.stateflow.conformance.observe.Failures;
import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.observe.ProgramView;
import dev.stateflow.conformance.observe.Renderer;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.conformance.target.TargetSession;
import dev.stateflow.kafka.client.CallOptions;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome.Failure;
import dev.stateflow.runtime.core.message.Outcome.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs programs of a bundle on a job that is called through Kafka. The states are looked up elsewhere: a client can't see them. */
public final class ClientTarget implements ConformanceTarget {
    private final String name;
    private final EntityClient client;

    public ClientTarget(String name, EntityClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TargetSession open(CompiledProgram program) {
        return new Session(program, client);
    }

    /** How a program's values are shown. */
    public static ProgramView view(CompiledApplication application) {
        ClassLoader loader = Objects.requireNonNull(
                application.entities().get(0).type().getClassLoader(), "an entity of the JVM itself");
        return new ProgramView() {
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
        };
    }

    private static final class Session implements TargetSession {
        private final CompiledProgram program;
        private final EntityClient client;
        private final String driver;
        private final ProgramView view;

        Session(CompiledProgram program, EntityClient client) {
            this.program = program;
            this.client = client;
            this.driver = ProgramBundle.entity(program, CompiledProgram.DRIVER);
            this.view = view(client.application());
        }

        @Override
        public Outcome create() {
            return outcome(client.create(driver, CompiledProgram.DRIVER_KEY).thenApply(reference -> new Value(null)));
        }

        @Override
        public Outcome call(Case test) {
            Operation call = new Operation.Invoke(test.method() + test.descriptor(), List.of());
            return outcome(client.send(new Address(driver, CompiledProgram.DRIVER_KEY), call, CallOptions.USUAL));
        }

        private Outcome outcome(CompletableFuture<? extends dev.stateflow.runtime.core.message.Outcome> reply) {
            try {
                dev.stateflow.runtime.core.message.Outcome outcome = reply.join();
                if (outcome instanceof Value value) {
                    return returned(value.value());
                }
                return new Outcome.Thrown(Failures.describe(((Failure) outcome).exception(), program, view));
            } catch (CompletionException e) {
                return new Outcome.Thrown(Failures.describe(Objects.requireNonNull(e.getCause()), program, view));
            }
        }

        private Outcome returned(@Nullable Object value) {
            return new Outcome.Returned(Renderer.value(value, view));
        }

        @Override
        public SortedMap<String, String> states() {
            return new TreeMap<>();
        }
    }
}
