package dev.stateflow.conformance.program;

import java.util.List;
import java.util.stream.Stream;

/**
 * How programs are compiled to class files.
 *
 * @param name names them in test names and folders
 * @param release the Java release of language and class files
 * @param options more options of the compiler
 */
public record JavaFlags(String name, int release, List<String> options) {
    /** The release of this project, with debug information: what most builds do. */
    public static final JavaFlags DEFAULT = new JavaFlags("release 17", 17, List.of("-g", "-parameters"));

    public JavaFlags {
        options = List.copyOf(options);
    }

    /** Whether a program can be compiled with these flags. */
    public boolean fit(Program program) {
        return program.since() <= release;
    }

    /** Whether class files tell the lines of their source. */
    public boolean linesAreKnown() {
        return !options.contains("-g:none");
    }

    /** The options as compilers take them. */
    public List<String> commandLine() {
        return Stream.concat(Stream.of("--release", String.valueOf(release)), options.stream())
                .toList();
    }
}
