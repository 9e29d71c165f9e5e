package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that are compiled without a word and yet don't mean what the Java means. The list is meant to get empty: once a gap is closed, its
 * test fails here, and the program moves to the others, or to those that are refused.
 */
class KnownGapsTest {
    @TestFactory
    Stream<DynamicTest> theGapIsStillThere() throws IOException {
        List<Program> programs = Program.in(Path.of("src", "test", "known-gaps"));
        return Suite.compiler().compile(programs, JavaFlags.DEFAULT).stream()
                .map(p -> DynamicTest.dynamicTest(p.program() + " differs", () -> assertDiffers(p)));
    }

    private static void assertDiffers(CompiledProgram program) throws Exception {
        assertThat(SplitProgram.compile(program).diagnostics())
                .as("a program that is refused is no gap: move it to src/test/programs/refused")
                .isEmpty();
        assertThat(Comparison.compare(
                        Observer.observe(new PlainTarget(), program),
                        Observer.observe(new StepTarget(StepVariant.ENCODED, SplitProgram::of), program)))
                .as("a program that conforms is no gap: move it to src/test/programs")
                .isNotEmpty();
    }
}
