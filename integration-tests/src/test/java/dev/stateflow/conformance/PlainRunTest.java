package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A program is fit to be compared with only if the oracle says the same twice. */
class PlainRunTest {
    @TestFactory
    Stream<DynamicTest> theOracleIsStable() throws IOException {
        return Suite.compiled(JavaFlags.DEFAULT).stream()
                .map(p -> DynamicTest.dynamicTest(p.program() + " on plain Java", () -> check(p)));
    }

    private static void check(CompiledProgram program) throws Exception {
        Observation first = Observer.observe(new PlainTarget(), program);
        Observation second = Observer.observe(new PlainTarget(), program);
        if (Boolean.getBoolean("show")) {
            System.out.println(program.program() + "\n  " + first.outcomes() + "\n  " + first.states());
        }
        assertThat(Comparison.compare(first, second)).isEmpty();
    }
}
