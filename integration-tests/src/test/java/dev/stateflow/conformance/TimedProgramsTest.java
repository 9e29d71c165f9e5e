package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.observe.Outcome.NoAnswer;
import dev.stateflow.conformance.observe.Outcome.Returned;
import dev.stateflow.conformance.observe.Outcome.Thrown;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import dev.stateflow.conformance.target.TargetSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What plain Java can't show, because no time passes there: what each case must give stands above it, as a comment. */
class TimedProgramsTest {
    private static final long SEED = Optional.ofNullable(Long.getLong("seed")).orElseGet(System::nanoTime);
    private static final Pattern EXPECTATION = Pattern.compile("(?m)^    // (.*)\n    public \\S+ (run\\w*)\\(\\)");

    @TestFactory
    Stream<DynamicTest> casesGiveWhatIsWrittenAboveThem() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Program> programs = Program.in(Path.of("src", "test", "timed-programs"));
        for (CompiledProgram program : Suite.compiler().compile(programs, JavaFlags.DEFAULT)) {
            SplitProgram split = SplitProgram.of(program);
            for (StepVariant variant : List.of(
                    StepVariant.ENCODED,
                    StepVariant.IN_MEMORY,
                    StepVariant.STEPS_REPEATED,
                    StepVariant.DELIVERED_TWICE,
                    StepVariant.random(SEED))) {
                tests.add(DynamicTest.dynamicTest(
                        program.program() + ", " + variant.name(), () -> check(program, split, variant)));
            }
        }
        return tests.stream();
    }

    private static void check(CompiledProgram program, SplitProgram split, StepVariant variant) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Matcher expectations = EXPECTATION.matcher(program.program().source());
        while (expectations.find()) {
            expected.put(expectations.group(2), expectations.group(1));
        }
        Map<String, String> seen = new TreeMap<>();
        try (TargetSession session = new StepTarget(variant, p -> split).open(program)) {
            assertThat(session.create()).isInstanceOf(Returned.class);
            for (Case each : program.cases()) {
                seen.put(each.method(), text(session.call(each)));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Returned returned) {
            return returned.value();
        } else if (outcome instanceof Thrown thrown) {
            return "throws " + thrown.failure().type() + ": "
                    + thrown.failure().message().orElse("");
        } else if (outcome instanceof NoAnswer none) {
            return "no answer: " + none.waiting();
        }
        throw new IllegalArgumentException("outcome " + outcome);
    }
}
