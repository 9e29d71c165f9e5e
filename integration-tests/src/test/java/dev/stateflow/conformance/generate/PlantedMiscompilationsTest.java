package dev.stateflow.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepVariant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random tests that find nothing prove nothing: errors that a compiler could make are planted in split classes, and must be found by few programs. */
class PlantedMiscompilationsTest {
    private static final int PROGRAMS = 12;

    @ParameterizedTest
    @EnumSource
    void isFound(Miscompilation error, @TempDir Path folder) {
        Judge judge = new Judge(folder, StepVariant.ENCODED, p -> planted(p, error));
        List<CompiledProgram> programs = judge.compile(LongStream.rangeClosed(1, PROGRAMS)
                .mapToObj(GeneratedProgram::of)
                .toList());
        assertThat(programs).anyMatch(p -> judge.judge(p).kind().equals("different"));
    }

    private static SplitProgram planted(CompiledProgram program, Miscompilation error) {
        SplitProgram split = SplitProgram.of(program);
        Map<String, byte[]> classes = new TreeMap<>(split.classes());
        classes.replaceAll((name, bytes) -> error.plant(bytes));
        return new SplitProgram(program, classes, split.description());
    }
}
