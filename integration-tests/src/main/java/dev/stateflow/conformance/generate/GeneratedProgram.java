package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.program.Program;
import java.nio.file.Path;

/**
 * The program of a seed.
 *
 * @param seed the seed
 * @param source its tree
 */
public record GeneratedProgram(long seed, Source source) {
    /** Draws it: the same each time. */
    public static GeneratedProgram of(long seed) {
        String name = name(seed);
        return new GeneratedProgram(
                seed, ProgramGenerator.generate(seed, "generated." + name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** As the harness takes it. */
    public Program program() {
        String name = name(seed);
        return Program.of("generated", name, Path.of(name + ".java"), text());
    }

    /** Its Java. */
    public String text() {
        return source.text();
    }

    GeneratedProgram with(Source other) {
        return new GeneratedProgram(seed, other);
    }

    private static String name(long seed) {
        return seed < 0 ? "SM" + -seed : "S" + seed;
    }
}
