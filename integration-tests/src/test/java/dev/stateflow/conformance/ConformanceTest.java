package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.Severity;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Difference;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program, split and run on the step function, does what it does as plain Java. */
class ConformanceTest {
    /** Random deliveries are drawn anew at every run; -Dseed repeats one. */
    private static final long SEED = Optional.ofNullable(Long.getLong("seed")).orElseGet(System::nanoTime);

    @TestFactory
    Stream<DynamicContainer> splitProgramsMeanWhatTheJavaMeans() throws IOException {
        List<DynamicContainer> containers = new ArrayList<>();
        for (JavaFlags flags : Suite.ALL_FLAGS) {
            List<StepVariant> variants = flags.equals(JavaFlags.DEFAULT)
                    ? List.of(
                            StepVariant.ENCODED,
                            StepVariant.IN_MEMORY,
                            StepVariant.STEPS_REPEATED,
                            StepVariant.READS_CHECKED,
                            StepVariant.DELIVERED_TWICE,
                            StepVariant.random(SEED))
                    : List.of(StepVariant.ENCODED);
            for (CompiledProgram program : Suite.compiled(flags)) {
                containers.add(container(program, variants));
            }
        }
        return containers.stream();
    }

    private static DynamicContainer container(CompiledProgram program, List<StepVariant> variants) {
        if (program.program().refused().isPresent()) {
            return DynamicContainer.dynamicContainer(
                    program.program() + ", " + program.flags().name(),
                    Stream.of(DynamicTest.dynamicTest(
                            program.program() + ", " + program.flags().name() + ", is refused",
                            () -> checkRefused(program))));
        }
        Supplier<SplitProgram> split = new Lazy<>(() -> SplitProgram.of(program));
        Supplier<Observation> oracle = new Lazy<>(() -> observe(program));
        String name = program.program() + ", " + program.flags().name();
        return DynamicContainer.dynamicContainer(
                name,
                variants.stream()
                        .filter(v -> v.name().contains(System.getProperty("variant", "")))
                        .map(v -> DynamicTest.dynamicTest(
                                name + ", " + v.name(), () -> check(program, v, split, oracle))));
    }

    private static void check(
            CompiledProgram program, StepVariant variant, Supplier<SplitProgram> split, Supplier<Observation> oracle)
            throws Exception {
        Observation actual = Observer.observe(new StepTarget(variant, p -> split.get()), program);
        assertThat(Comparison.compare(oracle.get(), actual).stream()
                        .map(Difference::toString)
                        .collect(Collectors.joining("\n")))
                .as("differences between plain Java (expected) and %s of %s", variant.name(), program.program())
                .isEmpty();
    }

    /** Refused with that one diagnostic, at the lines that the program marks, as far as the class files know lines. */
    private static void checkRefused(CompiledProgram program) {
        List<Diagnostic> found = SplitProgram.compile(program).diagnostics().stream()
                .filter(d -> d.code().severity() == Severity.ERROR)
                .toList();
        assertThat(found)
                .isNotEmpty()
                .extracting(d -> d.code().code())
                .containsOnly(program.program().refused().orElseThrow());
        if (!program.flags().options().contains("-g:none")) {
            assertThat(found)
                    .extracting(d -> d.place().line())
                    .containsOnlyOnceElementsOf(program.program().refusedLines())
                    .hasSameSizeAs(program.program().refusedLines());
        }
    }

    private static Observation observe(CompiledProgram program) {
        try {
            return Observer.observe(new PlainTarget(), program);
        } catch (Exception e) {
            throw new IllegalStateException("the oracle can't run " + program.program(), e);
        }
    }

    /** Computes once. */
    private static final class Lazy<T> implements Supplier<T> {
        private final Supplier<T> source;
        private Optional<T> value = Optional.empty();

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }
}
