package dev.stateflow.conformance;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The programs under test: all of them, or the one that {@code -Dprogram=Name} names. */
public final class Suite {
    /** Every way in which programs are compiled, the usual one first. */
    static final List<JavaFlags> ALL_FLAGS = List.of(
            JavaFlags.DEFAULT,
            new JavaFlags("release 17 without debug information", 17, List.of("-g:none")),
            new JavaFlags("release 11", 11, List.of("-g", "-parameters")),
            new JavaFlags("release 8", 8, List.of("-parameters")));

    private Suite() {}

    /** The programs that are asked for, all of them by default. */
    public static List<Program> programs() throws IOException {
        String wanted = System.getProperty("program", "");
        List<Program> programs = Program.in(Path.of("src", "test", "programs")).stream()
                .filter(p ->
                        wanted.isEmpty() || p.name().equals(wanted) || p.area().equals(wanted))
                .toList();
        if (programs.isEmpty()) {
            throw new IllegalArgumentException("no conformance program or area is named " + wanted);
        }
        return programs;
    }

    static ProgramCompiler compiler() {
        return new ProgramCompiler(Path.of("target", "conformance"), ProgramCompiler.entityApi());
    }

    static List<CompiledProgram> compiled(JavaFlags flags) throws IOException {
        return compiler().compile(programs(), flags);
    }
}
