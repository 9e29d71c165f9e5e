package dev.stateflow.conformance.classfiles;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way of making class files.
 *
 * @param compiler who makes them
 * @param flags how
 */
record Variant(Maker compiler, JavaFlags flags) {
    /** The compilers. */
    enum Maker {
        JAVAC {
            @Override
            ProgramCompiler into(Path folder) {
                return new ProgramCompiler(folder, ProgramCompiler.entityApi());
            }
        },
        ECLIPSE {
            @Override
            ProgramCompiler into(Path folder) {
                return new ProgramCompiler(folder, ProgramCompiler.entityApi(), new EclipseCompiler());
            }
        };

        abstract ProgramCompiler into(Path folder);
    }

    /** With all that a class file can tell of its source. */
    static Variant withDebugInformation(Maker compiler, int release) {
        return new Variant(compiler, new JavaFlags(name(compiler, release), release, List.of("-g", "-parameters")));
    }

    /** With nothing of it: no lines, no names of variables and parameters. */
    static Variant bare(Maker compiler, int release) {
        return new Variant(
                compiler,
                new JavaFlags(name(compiler, release) + " without debug information", release, List.of("-g:none")));
    }

    private static String name(Maker compiler, int release) {
        return compiler.name().toLowerCase(java.util.Locale.ROOT) + " release " + release;
    }

    /** Those that a JDK of a feature release can make and run, but for the ones that the rest of the suite runs on. */
    static List<Variant> of(int feature) {
        List<Variant> variants = feature < 25
                ? List.of(
                        bare(Maker.JAVAC, 11),
                        bare(Maker.JAVAC, 8),
                        withDebugInformation(Maker.ECLIPSE, 17),
                        bare(Maker.ECLIPSE, 17),
                        bare(Maker.ECLIPSE, 8))
                : List.of(
                        withDebugInformation(Maker.JAVAC, 25),
                        bare(Maker.JAVAC, 25),
                        withDebugInformation(Maker.JAVAC, 21),
                        withDebugInformation(Maker.JAVAC, 8),
                        withDebugInformation(Maker.ECLIPSE, 25),
                        bare(Maker.ECLIPSE, 21));
        String wanted = System.getProperty("variant", "");
        return variants.stream().filter(v -> v.toString().contains(wanted)).toList();
    }

    /** Compiles and runs all programs that the flags fit. */
    Findings run(List<Program> programs, Path folder) throws IOException {
        Map<String, String> problems = new TreeMap<>();
        for (CompiledProgram program : compiler.into(folder).compile(programs, flags)) {
            problems.put(Findings.key(this, program.program().toString()), Conformity.problems(program));
        }
        return new Findings(problems);
    }

    @Override
    public String toString() {
        return flags.name();
    }
}
