package dev.stateflow.conformance.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Difference;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A harness that finds nothing proves nothing: errors that a compiler or runtime could make are planted, and must be found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedErrorsTest {
    private static final String SOURCE = """
            package planted.errors;

            import dev.stateflow.api.Entity;
            import dev.stateflow.api.Key;

            @Entity
            class Main {
                @Key
                final String id;

                public Main(String id) {
                    this.id = id;
                }

                public int run() {
                    Cell cell = new Cell("c", 10);
                    int first = cell.subtract(7, 2);
                    try {
                        cell.fail();
                    } catch (IllegalStateException e) {
                        first += 100;
                    }
                    return first + cell.subtract(1, 1);
                }
            }

            @Entity
            class Cell {
                @Key
                final String name;
                int value;

                public Cell(String name, int value) {
                    this.name = name;
                    this.value = value;
                }

                public int subtract(int a, int b) {
                    value += a;
                    return value - b;
                }

                public void fail() {
                    throw new IllegalStateException("failed");
                }
            }
            """;

    private CompiledProgram program;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        Program source = Program.of("planted", "Errors", folder.resolve("Errors.java"), SOURCE);
        program = new ProgramCompiler(folder, ProgramCompiler.entityApi())
                .compile(List.of(source), JavaFlags.DEFAULT)
                .get(0);
    }

    @Test
    void nothingIsFoundWhereNothingIsPlanted() throws Exception {
        assertThat(differences(Interference.NONE)).isEmpty();
    }

    @Test
    void aLostRequestIsFound() throws Exception {
        assertThat(differences(onSend(m -> invokes(m, "subtract") ? Optional.empty() : Optional.of(m))))
                .anyMatch(d -> d.where().equals("run()") && d.actual().startsWith("never answered"));
    }

    @Test
    void aLostReplyIsFound() throws Exception {
        assertThat(differences(onSend(m -> m instanceof Reply r && r.to() instanceof ReturnAddress.Instance
                        ? Optional.empty()
                        : Optional.of(m))))
                .anyMatch(d -> d.where().equals("run()"));
    }

    @Test
    void swappedArgumentsAreFound() throws Exception {
        assertThat(differences(onSend(m -> Optional.of(invokes(m, "subtract") ? swapped((Request) m) : m))))
                .extracting(Difference::where)
                .contains("run()", "final state of Cell[c]");
    }

    @Test
    void anotherResultIsFound() throws Exception {
        assertThat(differences(onSend(m -> Optional.of(
                        m instanceof Reply r && r.outcome() instanceof Outcome.Value v && v.value() instanceof Integer i
                                ? new Reply(r.to(), new Outcome.Value(i + 1))
                                : m))))
                .extracting(Difference::where)
                .contains("run()");
    }

    @Test
    void aSwallowedExceptionIsFound() throws Exception {
        assertThat(differences(onSend(m -> Optional.of(
                        m instanceof Reply r && r.outcome() instanceof Outcome.Failure
                                ? new Reply(r.to(), new Outcome.Value(null))
                                : m))))
                .extracting(Difference::where)
                .contains("run()");
    }

    @Test
    void aLostStateWriteIsFound() throws Exception {
        int[] steps = new int[1];
        Interference interference = new Interference() {
            @Override
            public boolean stores(Address instance, long step) {
                return !instance.entity().equals("Cell") || ++steps[0] != 2;
            }
        };
        assertThat(differences(interference)).extracting(Difference::where).contains("final state of Cell[c]");
    }

    @Test
    void aSplitClassThatTheVerifierRefusesIsFound() {
        StepTarget target = new StepTarget(StepVariant.ENCODED, p -> {
            SplitProgram split = SplitProgram.of(p);
            java.util.Map<String, byte[]> classes = new java.util.TreeMap<>(split.classes());
            classes.put("planted/errors/Cell", BrokenClasses.emptyBody("planted/errors/Cell"));
            return new SplitProgram(p, classes, split.description());
        });
        assertThatThrownBy(() -> target.open(program)).isInstanceOf(VerifyError.class);
    }

    @Test
    void aMethodThatWritesAndIsCalledReadOnlyIsFound() {
        StepTarget target = new StepTarget(StepVariant.READS_CHECKED, p -> {
            SplitProgram split = SplitProgram.of(p);
            java.util.Map<String, byte[]> classes = new java.util.TreeMap<>(split.classes());
            classes.computeIfPresent(
                    "planted/errors/Cell$Step",
                    (name, bytes) -> BrokenClasses.withConstant(
                            bytes, "subtract(II)I\t\t1\t\ta:", "subtract(II)I\t\t1\t\treadonly\ta:"));
            return new SplitProgram(p, classes, split.description());
        });
        assertThatThrownBy(() -> Observer.observe(target, program))
                .hasMessageContaining("a step that only reads changed the state of Cell");
    }

    private List<Difference> differences(Interference interference) throws Exception {
        return Comparison.compare(
                Observer.observe(new PlainTarget(), program),
                Observer.observe(new StepTarget(StepVariant.ENCODED, SplitProgram::of, interference), program));
    }

    private static Interference onSend(java.util.function.Function<Message, Optional<Message>> change) {
        return new Interference() {
            @Override
            public Optional<Message> onSend(Message message) {
                return change.apply(message);
            }
        };
    }

    private static boolean invokes(Message message, String method) {
        return message instanceof Request request
                && request.operation() instanceof Operation.Invoke invoke
                && invoke.member().startsWith(method);
    }

    private static Request swapped(Request request) {
        Operation.Invoke invoke = (Operation.Invoke) request.operation();
        List<@Nullable Object> arguments = new ArrayList<>(invoke.arguments());
        Collections.reverse(arguments);
        return new Request(request.target(), new Operation.Invoke(invoke.member(), arguments), request.returnTo());
    }
}
