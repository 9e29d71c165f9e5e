package dev.stateflow.conformance.step;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A program as the compiler left it.
 *
 * @param program what was split
 * @param classes all class files by internal name: split, generated, and those that stayed as they were
 * @param description the text of {@link CompiledApplication#RESOURCE}
 */
public record SplitProgram(CompiledProgram program, Map<String, byte[]> classes, String description) {
    /** What the compiler makes of a program. */
    public static CompilerOutput compile(CompiledProgram program) {
        return new StateflowCompiler()
                .compile(new CompilerInput(
                        program.program().packageName(), List.of(program.root()), program.libraries(), List.of()));
    }

    /**
     * Splits a program.
     *
     * @throws IllegalArgumentException with the diagnostics, if it can't be compiled
     */
    public static SplitProgram of(CompiledProgram program) {
        return of(program, compile(program), true);
    }

    /**
     * Splits a program that may hold what the compiler warns of.
     *
     * @throws IllegalArgumentException with the diagnostics, if it can't be compiled
     */
    public static SplitProgram despiteWarnings(CompiledProgram program) {
        CompilerOutput output = compile(program);
        return of(program, output, output.hasErrors());
    }

    /**
     * A program that was compiled already.
     *
     * @throws IllegalArgumentException with the diagnostics, if it can't be compiled
     */
    public static SplitProgram of(CompiledProgram program, CompilerOutput output) {
        return of(program, output, true);
    }

    private static SplitProgram of(CompiledProgram program, CompilerOutput output, boolean strict) {
        if (strict && !output.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(program.program() + " does not compile cleanly:\n"
                    + output.diagnostics().stream()
                            .map(d -> d.code().code() + ": " + d.message() + " at " + d.place() + " " + d.notes())
                            .collect(Collectors.joining("\n")));
        }
        byte[] description = output.resources().get(CompiledApplication.RESOURCE);
        if (description == null) {
            throw new IllegalStateException("the compiler wrote no " + CompiledApplication.RESOURCE);
        }
        Map<String, byte[]> classes = new TreeMap<>(program.classes());
        classes.putAll(output.classes());
        return new SplitProgram(program, classes, new String(description, StandardCharsets.UTF_8));
    }
}
