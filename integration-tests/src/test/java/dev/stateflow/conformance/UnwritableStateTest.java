package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.step.SplitClassLoader;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that leaves state which can't be written is undone on the durable store of the local runtime, and those who wait hear of it. */
class UnwritableStateTest {
    private static final String OF_OTHER = "(Llocal/unwritable/Main;)";

    @TempDir
    Path data;

    private CompiledApplication application;
    private EntityType type;

    @BeforeEach
    void compile() throws Exception {
        CompiledProgram program = Suite.compiler()
                .compile(Program.in(Path.of("src", "test", "local-programs")), JavaFlags.DEFAULT)
                .get(0);
        SplitProgram split = SplitProgram.of(program);
        application = CompiledApplication.parse(
                split.description(),
                new SplitClassLoader(split.classes(), getClass().getClassLoader()));
        type = Objects.requireNonNull(application.entity("Main"));
    }

    private interface Use {
        void with(LocalRuntime runtime) throws Exception;
    }

    private void run(Use use) throws Exception {
        try (StoreFolder folder = StoreFolder.take(data, application.name());
                LocalRuntime runtime = new LocalRuntime(
                        application,
                        folder.open(application, false, Address::toString),
                        EngineSettings.defaults().withWorkers(2))) {
            use.with(runtime);
        }
    }

    private static Outcome call(LocalRuntime runtime, String key, String member, Object... arguments) {
        return runtime.call(new Address("Main", key), new Operation.Invoke(member, List.of(arguments)), null)
                .join();
    }

    private static @Nullable Object value(LocalRuntime runtime, String key, String member, Object... arguments) {
        return ((Outcome.Value) call(runtime, key, member, arguments)).value();
    }

    @Test
    void theStepIsUndoneAndTheCallFails() throws Exception {
        Object b = References.to(type, "b");
        run(runtime -> {
            for (String key : List.of("a", "b")) {
                runtime.create(type, 0, List.of(key), null).join();
            }
            assertThat(call(runtime, "a", "keep()I"))
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception())
                                    .isInstanceOf(CodecException.class)
                                    .hasMessageContaining("can't be written: the class is not declared"));
            assertThat(value(runtime, "a", "changes()I")).isEqualTo(0);
            // before it asks, and after it was answered
            assertThat(call(runtime, "a", "keepAndAsk" + OF_OTHER + "I", b)).isInstanceOf(Outcome.Failure.class);
            assertThat(value(runtime, "a", "changes()I")).isEqualTo(0);
            assertThat(call(runtime, "a", "askAndKeep" + OF_OTHER + "I", b)).isInstanceOf(Outcome.Failure.class);
            assertThat(value(runtime, "a", "changes()I")).isEqualTo(1);
            // the instance that has called it catches what it gets
            assertThat(value(runtime, "a", "tell" + OF_OTHER + "Ljava/lang/String;", b))
                    .isEqualTo("CodecException");
            assertThat(value(runtime, "b", "changes()I")).isEqualTo(0);
        });
        run(runtime -> {
            assertThat(value(runtime, "a", "changes()I")).isEqualTo(1);
            assertThat(value(runtime, "b", "changes()I")).isEqualTo(0);
        });
    }
}
