package dev.stateflow.conformance.plant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.generate.GeneratedProgram;
import dev.stateflow.conformance.generate.Judge;
import dev.stateflow.conformance.generate.Shrinker;
import dev.stateflow.conformance.generate.Verdict;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepVariant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated program that a compiler error breaks becomes a small one that it still breaks in the same way. */
class ShrinkingTest {
    private static final int ATTEMPTS = 120;

    @Test
    void whatFailsBecomesSmall(@TempDir Path folder) {
        Judge judge = new Judge(folder, StepVariant.ENCODED, ShrinkingTest::broken);
        Judge right = new Judge(folder, StepVariant.ENCODED, SplitProgram::despiteWarnings);
        GeneratedProgram program = LongStream.rangeClosed(1, 30)
                .mapToObj(GeneratedProgram::of)
                .filter(p -> verdict(judge, p).failed())
                .findFirst()
                .orElseThrow();
        Verdict verdict = verdict(judge, program);

        // what fails without the error too is another failure: the oracle does not guard fields of instances that were
        // never created
        GeneratedProgram small = new Shrinker(
                        p -> judge.failsLike(p, verdict) && !verdict(right, p).failed(), ATTEMPTS)
                .shrink(program);

        assertThat(small.text().length()).isLessThan(program.text().length() / 2);
        assertThat(verdict(judge, small).kind()).isEqualTo(verdict.kind());
    }

    private static Verdict verdict(Judge judge, GeneratedProgram program) {
        return judge.judge(judge.compile(List.of(program)).get(0));
    }

    private static SplitProgram broken(CompiledProgram program) {
        SplitProgram right = SplitProgram.despiteWarnings(program);
        List<Map<String, byte[]>> plants =
                Plants.of(Miscompilation.SWAPPED_OPERANDS, right.classes(), Plants.entityMethods(program));
        return plants.isEmpty() ? right : new SplitProgram(program, plants.get(0), right.description());
    }
}
