package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.step.SplitClassLoader;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.Clock;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for a time goes on after a restart, on the durable store of the local runtime. */
class TimeSurvivesRestartTest {
    private static final Address SLOW = new Address("Slow", "survivor");
    private static final Operation TAKEN = new Operation.Invoke("taken()I", List.of());

    private final AtomicLong now = new AtomicLong(1_000_000);

    @TempDir
    Path data;

    @Test
    void aSleepingCallGoesOn() throws Exception {
        CompiledApplication application = application("Deadlines");
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = start(folder, application, now::get)) {
            runtime.create(Objects.requireNonNull(application.entity("Slow")), 0, List.of("survivor"), null)
                    .join();
            CompletableFuture<Outcome> asleep =
                    runtime.call(SLOW, new Operation.Invoke("take(I)I", List.of(60)), "once");
            // handled after it: by then it sleeps
            assertThat(runtime.call(SLOW, TAKEN, null).join()).isEqualTo(new Outcome.Value(0));
            assertThat(asleep).isNotDone();
        }
        now.addAndGet(60_000);
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = start(folder, application, now::get)) {
            Awaitility.await()
                    .until(() -> new Outcome.Value(1)
                            .equals(runtime.call(SLOW, TAKEN, null).join()));
            // the client that was cut off asks again, and gets the answer of the first time
            assertThat(runtime.call(SLOW, new Operation.Invoke("take(I)I", List.of(60)), "once")
                            .join())
                    .isEqualTo(new Outcome.Value(1));
        }
    }

    @Test
    void scheduledCallsRunOnceAndCanBeCancelledLater() throws Exception {
        CompiledApplication application = application("Reminders");
        Address planner = new Address("Main", "main");
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = start(folder, application, now::get)) {
            runtime.create(Objects.requireNonNull(application.entity("Main")), 0, List.of("main"), null)
                    .join();
            for (String text : List.of("soon", "later", "much later")) {
                int seconds = text.length();
                assertThat(value(runtime, planner, "remind(Ljava/lang/String;I)V", text, seconds))
                        .isNull();
            }
        }
        now.addAndGet(5_000);
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = start(folder, application, now::get)) {
            // overdue, and due at this very moment
            Awaitility.await()
                    .until(() -> List.of("soon", "later").equals(value(runtime, planner, "said()Ljava/util/List;")));
            assertThat(value(runtime, planner, "forget(Ljava/lang/String;)Z", "soon"))
                    .isEqualTo(false);
            assertThat(value(runtime, planner, "forget(Ljava/lang/String;)Z", "much later"))
                    .isEqualTo(true);
        }
        now.addAndGet(60_000);
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = start(folder, application, now::get)) {
            assertThat(value(runtime, planner, "said()Ljava/util/List;")).isEqualTo(List.of("soon", "later"));
            assertThat(value(runtime, planner, "forget(Ljava/lang/String;)Z", "much later"))
                    .isEqualTo(false);
        }
    }

    private static @Nullable Object value(LocalRuntime runtime, Address target, String member, Object... arguments) {
        Outcome outcome = runtime.call(target, new Operation.Invoke(member, List.of(arguments)), null)
                .join();
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        }
        throw new AssertionError(outcome);
    }

    private CompiledApplication application(String name) throws Exception {
        List<Program> programs = Program.in(Path.of("src", "test", "timed-programs"));
        CompiledProgram program = Suite.compiler().compile(programs, JavaFlags.DEFAULT).stream()
                .filter(p -> p.program().name().equals(name))
                .findFirst()
                .orElseThrow();
        SplitProgram split = SplitProgram.of(program);
        SplitClassLoader loader =
                new SplitClassLoader(split.classes(), getClass().getClassLoader());
        return CompiledApplication.parse(split.description(), loader);
    }

    private static LocalRuntime start(StoreFolder folder, CompiledApplication application, Clock clock) {
        return new LocalRuntime(
                application,
                folder.open(application, false, Address::toString),
                EngineSettings.defaults().withWorkers(2),
                clock);
    }
}
