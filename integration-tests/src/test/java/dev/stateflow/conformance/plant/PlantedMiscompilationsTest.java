package dev.stateflow.conformance.plant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.generate.GeneratedProgram;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.step.Interference;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import dev.stateflow.runtime.core.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A compiler that makes an error wherever it can is found out by the conformance programs, and by the generated ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedMiscompilationsTest {
    private static final Set<String> AREAS = Set.of("stack", "operators", "exceptions", "fields", "calls", "loops");
    private static final int ENOUGH = 2;
    private static final int PLACES = 8;

    private Path folder = Path.of("");
    private List<CompiledProgram> suite = List.of();
    private List<CompiledProgram> generated = List.of();

    @BeforeAll
    void compile(@TempDir Path temporary) throws IOException {
        folder = temporary;
        ProgramCompiler javac = new ProgramCompiler(temporary.resolve("compiled"), ProgramCompiler.entityApi());
        suite = javac.compile(
                Program.in(Path.of("src", "test", "programs")).stream()
                        .filter(p -> AREAS.contains(p.area()) && p.refused().isEmpty())
                        .toList(),
                JavaFlags.DEFAULT);
        generated = javac.compile(
                LongStream.rangeClosed(1, 100)
                        .mapToObj(seed -> GeneratedProgram.of(seed).program())
                        .toList(),
                JavaFlags.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void theSuiteFindsIt(Miscompilation error) throws Exception {
        assertThat(finds(error, suite)).isEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @EnumSource
    void generatedProgramsFindIt(Miscompilation error) throws Exception {
        assertThat(finds(error, generated)).isEqualTo(ENOUGH);
    }

    /** In how many programs an error shows, counted until there are enough. One error at a time: many at once would be too easy to see. */
    private int finds(Miscompilation error, List<CompiledProgram> programs) throws Exception {
        int found = 0;
        for (CompiledProgram program : programs) {
            if (found < ENOUGH && shows(error, program)) {
                found++;
            }
        }
        return found;
    }

    private boolean shows(Miscompilation error, CompiledProgram program) throws Exception {
        Set<String> calls = Plants.entityMethods(program);
        if (!error.isInOutput() && Plants.of(error, program.classes(), calls).isEmpty()) {
            return false;
        }
        Observation plain = Observer.observe(new PlainTarget(), program);
        SplitProgram right = SplitProgram.despiteWarnings(program);
        Messages usual = new Messages(Integer.MAX_VALUE);
        Observer.observe(new StepTarget(StepVariant.ENCODED, p -> right, usual), program);
        Map<String, byte[]> classes =
                error.isInOutput() ? SplitProgram.despiteWarnings(program).classes() : program.classes();
        List<Map<String, byte[]>> plants = Plants.of(error, classes, calls);
        for (int place = 0; place < Math.min(PLACES, plants.size()); place++) {
            SplitProgram split = error.isInOutput()
                    ? new SplitProgram(program, plants.get(place), right.description())
                    : SplitProgram.despiteWarnings(changed(program, plants.get(place), error.name() + place));
            if (differs(plain, split, 2 * usual.sent + 100)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(Observation plain, SplitProgram split, int most) throws Exception {
        try {
            StepTarget target = new StepTarget(StepVariant.ENCODED, p -> split, new Messages(most));
            return !Comparison.compare(plain, Observer.observe(target, split.program()))
                    .isEmpty();
        } catch (Endless e) {
            return true;
        } catch (VerifyError e) {
            // any harness would find that
            return false;
        }
    }

    private CompiledProgram changed(CompiledProgram program, Map<String, byte[]> classes, String name)
            throws IOException {
        Path root = folder.resolve(name).resolve(program.program().packageName());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = root.resolve(entry.getKey() + ".class");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, entry.getValue());
        }
        return new CompiledProgram(program.program(), program.flags(), root, program.libraries(), classes);
    }

    /** Counts messages, and stops a program that an error has made endless. */
    private static final class Messages implements Interference {
        private final int most;
        private int sent;

        Messages(int most) {
            this.most = most;
        }

        @Override
        public Optional<Message> onSend(Message message) {
            if (++sent > most) {
                throw new Endless();
            }
            return Optional.of(message);
        }
    }

    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
