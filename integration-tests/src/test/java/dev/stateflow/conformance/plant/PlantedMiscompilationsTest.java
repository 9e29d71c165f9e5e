package dev.stateflow.conformance.plant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.generate.GeneratedProgram;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A compiler that makes an error wherever it can is found out by the conformance programs, and by the generated ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedMiscompilationsTest {
    private static final Set<String> AREAS = Set.of("stack", "operators", "exceptions", "fields", "calls");
    private static final String SPLIT = "Ldev/stateflow/runtime/core/abi/Frame;";
    private static final int ENOUGH = 3;

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
                LongStream.rangeClosed(1, 60)
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

    /** How many programs differ, counted until there are enough. */
    private int finds(Miscompilation error, List<CompiledProgram> programs) throws Exception {
        int found = 0;
        for (CompiledProgram program : programs) {
            Map<String, byte[]> classes = new TreeMap<>();
            SplitProgram split = error.isInOutput()
                    ? planted(error, SplitProgram.despiteWarnings(program), classes)
                    : SplitProgram.despiteWarnings(planted(error, program, classes));
            if (!classes.isEmpty() && differs(program, split)) {
                found++;
            }
            if (found == ENOUGH) {
                break;
            }
        }
        return found;
    }

    private static boolean differs(CompiledProgram program, SplitProgram split) throws Exception {
        try {
            return !Comparison.compare(
                            Observer.observe(new PlainTarget(), program),
                            Observer.observe(new StepTarget(StepVariant.ENCODED, p -> split), program))
                    .isEmpty();
        } catch (IllegalStateException tooManySteps) {
            return true;
        }
    }

    private static SplitProgram planted(Miscompilation error, SplitProgram split, Map<String, byte[]> changed) {
        plant(error, split.classes(), changed, split.program());
        Map<String, byte[]> classes = new TreeMap<>(split.classes());
        classes.putAll(changed);
        return new SplitProgram(split.program(), classes, split.description());
    }

    private CompiledProgram planted(Miscompilation error, CompiledProgram program, Map<String, byte[]> changed)
            throws IOException {
        plant(error, program.classes(), changed, program);
        Map<String, byte[]> classes = new TreeMap<>(program.classes());
        classes.putAll(changed);
        Path root = folder.resolve(error.name()).resolve(program.program().packageName());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = root.resolve(entry.getKey() + ".class");
            Files.createDirectories(root.resolve(program.program().packageName().replace('.', '/')));
            Files.write(file, entry.getValue());
        }
        return new CompiledProgram(program.program(), program.flags(), root, program.libraries(), classes);
    }

    private static void plant(
            Miscompilation error, Map<String, byte[]> classes, Map<String, byte[]> changed, CompiledProgram program) {
        Set<String> calls = entityMethods(program);
        classes.forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            boolean planted = false;
            for (MethodNode method : node.methods) {
                if (!method.name.startsWith("<") && method.desc.contains(SPLIT) == error.isInOutput()) {
                    planted |= error.plant(method, calls);
                }
            }
            if (planted) {
                ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                node.accept(writer);
                changed.put(name, writer.toByteArray());
            }
        });
    }

    private static Set<String> entityMethods(CompiledProgram program) {
        Set<String> names = new HashSet<>();
        program.classes().values().forEach(bytes -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
            boolean entity = node.visibleAnnotations != null
                    && node.visibleAnnotations.stream().anyMatch(a -> a.desc.equals("Ldev/stateflow/api/Entity;"));
            boolean hidden = node.invisibleAnnotations != null
                    && node.invisibleAnnotations.stream().anyMatch(a -> a.desc.equals("Ldev/stateflow/api/Entity;"));
            if (entity || hidden) {
                node.methods.forEach(m -> names.add(m.name));
            }
        });
        return names;
    }
}
