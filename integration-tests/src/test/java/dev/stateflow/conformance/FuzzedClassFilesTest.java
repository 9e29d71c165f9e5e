package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.conformance.generate.ClassFileDamage;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to the class files of the conformance programs, the answer of the compiler is a diagnostic or a program that the verifier accepts. Takes
 * {@code -Dstateflow.fuzz.classes} mutations, from {@code -Dstateflow.fuzz.seed} on; each depends on its seed alone.
 */
class FuzzedClassFilesTest {
    @TempDir
    Path folder;

    @Test
    void damageNeverCrashesTheCompiler() throws IOException {
        long first = Long.getLong("stateflow.fuzz.seed", 3001);
        int rounds = Integer.getInteger("stateflow.fuzz.classes", 300);
        List<CompiledProgram> programs = Suite.compiled(JavaFlags.DEFAULT);

        assertThat(failures(programs, folder, first, rounds)).isEmpty();
    }

    private static List<String> failures(List<CompiledProgram> programs, Path folder, long first, int rounds)
            throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + rounds && failures.size() < 20; seed++) {
            Random random = new Random(seed);
            CompiledProgram program = programs.get(random.nextInt(programs.size()));
            List<String> names = new ArrayList<>(program.classes().keySet());
            String name = names.get(random.nextInt(names.size()));
            ClassFileDamage.Kind[] kinds = ClassFileDamage.Kind.values();
            ClassFileDamage.Kind kind = kinds[random.nextInt(kinds.length)];
            Path root = folder.resolve(program.program().packageName());
            write(root, program.classes());
            Path damaged = root.resolve(name + ".class");
            byte[] original = Files.readAllBytes(damaged);
            Files.write(damaged, ClassFileDamage.damage(original, kind, random));
            String what = "seed " + seed + ", " + kind + " of " + name + " in " + program.program();
            try {
                CompilerOutput output = new StateflowCompiler()
                        .compile(new CompilerInput(
                                program.program().packageName(), List.of(root), program.libraries(), List.of()));
                output.diagnostics().stream()
                        .filter(d -> d.code() == DiagnosticCode.INTERNAL_ERROR)
                        .forEach(d -> failures.add(what + ": " + d.message() + " " + d.notes()));
            } catch (RuntimeException | Error e) {
                failures.add(what + ": " + e);
            } finally {
                Files.write(damaged, original);
            }
        }
        return failures;
    }

    private static void write(Path root, Map<String, byte[]> classes) throws IOException {
        if (Files.exists(root)) {
            return;
        }
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = root.resolve(entry.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
