package dev.stateflow.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepVariant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs mean, split, what they mean as plain Java. {@code -Dstateflow.fuzz.programs} says how many, {@code -Dstateflow.fuzz.seed} the first seed; the
 * seed of a program that fails is printed with its shrunk source.
 */
class GeneratedProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("stateflow.fuzz.programs", 500);
    private static final long FIRST_SEED = Long.getLong("stateflow.fuzz.seed", 1);
    private static final int SHRINKING = Integer.getInteger("stateflow.fuzz.shrink", 1500);
    private static final int BATCH = 100;

    @Test
    void splitProgramsMeanWhatTheJavaMeans(@TempDir Path folder) {
        Judge judge = new Judge(folder, StepVariant.ENCODED, SplitProgram::despiteWarnings);
        List<String> failures = new ArrayList<>();
        long suspensions = 0;
        int completed = 0;
        for (long first = FIRST_SEED; first < FIRST_SEED + PROGRAMS; first += BATCH) {
            List<GeneratedProgram> batch = LongStream.range(first, Math.min(first + BATCH, FIRST_SEED + PROGRAMS))
                    .mapToObj(GeneratedProgram::of)
                    .toList();
            List<Verdict> verdicts =
                    judge.compile(batch).parallelStream().map(judge::judge).toList();
            for (int i = 0; i < batch.size(); i++) {
                Verdict verdict = verdicts.get(i);
                suspensions += verdict.suspensions();
                completed += verdict.completed() ? 1 : 0;
                if (verdict.failed()) {
                    failures.add(report(judge, batch.get(i), verdict));
                    System.out.println(failures.get(failures.size() - 1));
                }
            }
        }
        System.out.printf(
                "%d generated programs: %d %% complete, %d remote operations each on average%n",
                PROGRAMS, 100L * completed / PROGRAMS, suspensions / PROGRAMS);
        // programs that end early, or call little, would say nothing, however many they are
        assertThat(100L * completed / PROGRAMS)
                .as("%% of programs that complete")
                .isGreaterThan(50);
        assertThat(suspensions / PROGRAMS)
                .as("remote operations of each program")
                .isGreaterThan(10);
        assertThat(failures)
                .as("failures of programs %s to %s", FIRST_SEED, FIRST_SEED + PROGRAMS - 1)
                .isEmpty();
    }

    @Test
    void aSeedRepeatsAProgram() {
        assertThat(GeneratedProgram.of(7)).isEqualTo(GeneratedProgram.of(7)).isNotEqualTo(GeneratedProgram.of(8));
    }

    private static String report(Judge judge, GeneratedProgram program, Verdict verdict) {
        GeneratedProgram small = new Shrinker(p -> judge.failsLike(p, verdict), SHRINKING).shrink(program);
        String now = SHRINKING == 0
                ? ""
                : judge.judge(judge.compile(List.of(small)).get(0)).detail();
        return "seed " + program.seed() + " fails (repeat with -Dstateflow.fuzz.seed=" + program.seed()
                + " -Dstateflow.fuzz.programs=1): " + verdict.kind() + "\n" + verdict.detail() + "\nshrunk: " + now
                + "\n"
                + (SHRINKING == 0 ? "" : small.source().text());
    }
}
