package dev.stateflow.conformance.plain;

import dev.stateflow.api.EntityRegistry;
import dev.stateflow.conformance.observe.Failures;
import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.observe.ProgramView;
import dev.stateflow.conformance.observe.Renderer;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.conformance.target.TargetSession;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs programs as plain objects. */
public final class PlainTarget implements ConformanceTarget {
    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public TargetSession open(CompiledProgram program) throws ClassNotFoundException {
        ClassLoader parent = PlainTarget.class.getClassLoader();
        PlainClassLoader loader = new PlainClassLoader(PlainInstrumentation.instrument(program.classes()), parent);
        return new Session(program, loader, Class.forName(program.driverClass(), true, loader));
    }

    private static final class Session implements TargetSession, ProgramView {
        private final CompiledProgram program;
        private final PlainClassLoader loader;
        private final Class<?> driverClass;

        Session(CompiledProgram program, PlainClassLoader loader, Class<?> driverClass) {
            this.program = program;
            this.loader = loader;
            this.driverClass = driverClass;
        }

        @Override
        public Outcome create() throws ReflectiveOperationException {
            Constructor<?> constructor = driverClass.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return outcome(() -> {
                loader.world().created(constructor.newInstance(CompiledProgram.DRIVER_KEY));
                return Optional.empty();
            });
        }

        @Override
        public Outcome call(Case test) throws ReflectiveOperationException {
            Method method = driverClass.getDeclaredMethod(test.method());
            method.setAccessible(true);
            Object driver = loader.world().reference(driverClass, CompiledProgram.DRIVER_KEY);
            return outcome(() -> Optional.ofNullable(method.invoke(driver)));
        }

        @Override
        public SortedMap<String, String> states() {
            SortedMap<String, String> states = new TreeMap<>();
            for (Object instance : loader.world().instances()) {
                states.put(loader.world().id(instance).toString(), Renderer.state(instance, this));
            }
            return states;
        }

        @SuppressWarnings("try") // it is enough that it is open
        private Outcome outcome(Action action) throws ReflectiveOperationException {
            // the registry is there for its time; instances are those of the world
            try (EntityRegistry time = EntityRegistry.open()) {
                Outcome outcome = run(action);
                runScheduled(time);
                return outcome;
            }
        }

        /** What is scheduled runs when its time comes, which does not wait for the next case. */
        private static void runScheduled(EntityRegistry time) {
            for (Optional<Instant> due = time.nextDue(); due.isPresent(); due = time.nextDue()) {
                try {
                    time.advance(Duration.between(time.now(), due.get()));
                } catch (RuntimeException | Error e) {
                    // nobody waits for it
                }
            }
        }

        private Outcome run(Action action) throws ReflectiveOperationException {
            try {
                return new Outcome.Returned(Renderer.value(action.run().orElse(null), this));
            } catch (InvocationTargetException e) {
                return new Outcome.Thrown(Failures.describe(Objects.requireNonNull(e.getCause()), program, this));
            }
        }

        @Override
        public Optional<String> entity(Object value) {
            return InstanceId.isEntity(value)
                    ? Optional.of(loader.world().id(value).toString())
                    : Optional.empty();
        }

        @Override
        public boolean owns(Class<?> type) {
            return type.getClassLoader() == loader;
        }
    }

    private interface Action {
        Optional<Object> run() throws ReflectiveOperationException;
    }
}
