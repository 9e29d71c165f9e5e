package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.step.SplitClassLoader;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.Clock;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calls may be nested some ten thousand deep, in one instance and between two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeepRecursionTest {
    private static final long STACK = 512L << 20;
    private static final Address MAIN = new Address("Main", "main");

    private CompiledProgram program;
    private SplitProgram split;

    @BeforeAll
    void compile() throws IOException {
        List<Program> programs = Program.in(Path.of("src", "test", "deep-programs"));
        program = Suite.compiler().compile(programs, JavaFlags.DEFAULT).get(0);
        split = SplitProgram.of(program);
    }

    @Test
    void meansWhatTheJavaMeansWithEveryStepEncoded() {
        compare(StepVariant.ENCODED);
    }

    @Test
    void meansWhatTheJavaMeansInMemory() {
        compare(StepVariant.IN_MEMORY);
    }

    private void compare(StepVariant variant) {
        Observation plain = onDeepStack(() -> Observer.observe(new PlainTarget(), program));
        Observation actual = onDeepStack(() -> Observer.observe(new StepTarget(variant, p -> split), program));
        assertThat(Comparison.compare(plain, actual)).isEmpty();
    }

    /** On the threads of the local runtime, as they are. */
    @Test
    void workersHaveRoomForIt() throws Exception {
        SplitClassLoader loader = new SplitClassLoader(split.classes(), DeepRecursionTest.class.getClassLoader());
        CompiledApplication application = CompiledApplication.parse(split.description(), loader);
        AtomicLong time = new AtomicLong();
        Clock hasty = () -> time.addAndGet(10_000);
        EntityType main = Objects.requireNonNull(application.entity("Main"));
        EntityType partner = Objects.requireNonNull(application.entity("Partner"));
        EngineSettings settings = EngineSettings.defaults().withWorkers(2);
        try (LocalRuntime runtime = new LocalRuntime(application, new MemoryStore(), settings, hasty)) {
            runtime.create(main, 0, List.of("main"), null).join();
            Outcome here = runtime.call(MAIN, new Operation.Invoke("runHere()J", List.of()), null)
                    .join();
            assertThat(here).isEqualTo(new Outcome.Value(1L + sum(10_000)));
            EntityObject other = References.to(partner, "here");
            Operation there = new Operation.Invoke("there(ILdeep/recursion/Partner;)J", List.of(10_000, other));
            assertThat(runtime.call(MAIN, there, null).join()).isEqualTo(new Outcome.Value(10_001L));
        }
    }

    private static long sum(int depth) {
        long sum = 0;
        for (int i = 1; i <= depth; i++) {
            sum += i % 7;
        }
        return sum;
    }

    private interface Deep<T> {
        T run() throws Exception;
    }

    private static <T> T onDeepStack(Deep<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(task.run());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "deep",
                STACK);
        thread.start();
        return result.join();
    }
}
