package dev.stateflow.conformance.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs in Kotlin mean, split, what they mean as plain objects. */
class KotlinTest {
    private static final Path SOURCES = Path.of("src", "test", "kotlin-programs");
    private static final List<JavaFlags> FLAGS = List.of(
            new JavaFlags("kotlin for release 17", 17, List.of()),
            new JavaFlags("kotlin for release 8", 8, List.of("-Xno-param-assertions", "-Xno-call-assertions")));

    @TestFactory
    Stream<DynamicTest> kotlinMeansTheSame() throws Exception {
        List<Path> libraries = new ArrayList<>(ProgramCompiler.entityApi());
        libraries.add(KotlinCompiler.standardLibrary());
        ProgramCompiler compiler =
                new ProgramCompiler(Path.of("target", "class-files", "kotlin"), libraries, new KotlinCompiler());
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaFlags flags : FLAGS) {
            for (CompiledProgram program : compiler.compile(programs(), flags)) {
                tests.add(DynamicTest.dynamicTest(
                        program.program() + ", " + flags.name(),
                        () -> assertThat(Conformity.problems(program)).isEmpty()));
            }
        }
        return tests.stream();
    }

    private static List<Program> programs() throws Exception {
        String wanted = System.getProperty("program", "");
        List<Program> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".kt")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".kt", "");
                if (wanted.isEmpty() || wanted.equals(name)) {
                    programs.add(Program.of(
                            SOURCES.relativize(file).getName(0).toString(), name, file, Files.readString(file)));
                }
            }
        }
        return programs;
    }
}
