package dev.stateflow.conformance.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns the sources of programs into class files. */
public interface SourceCompiler {
    /**
     * Compiles programs, all at once.
     *
     * @param programs what to compile
     * @param flags how
     * @param classPath what they are compiled against
     * @param classes the folder for the class files
     * @throws IllegalArgumentException with the compiler's messages, if a program is wrong
     */
    void compile(List<Program> programs, JavaFlags flags, List<Path> classPath, Path classes) throws IOException;
}
