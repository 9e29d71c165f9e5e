package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Difference;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs generated programs plainly and split, and compares. */
public final class Judge {
    private final ProgramCompiler javac;
    private final StepVariant variant;
    private final Function<CompiledProgram, SplitProgram> compiler;

    /**
     * @param folder where class files go
     * @param variant how the split program runs
     * @param compiler splits a program
     */
    public Judge(Path folder, StepVariant variant, Function<CompiledProgram, SplitProgram> compiler) {
        this.javac = new ProgramCompiler(folder, ProgramCompiler.entityApi());
        this.variant = variant;
        this.compiler = compiler;
    }

    /**
     * Compiles programs with javac, all at once.
     *
     * @throws IllegalArgumentException if one does not compile
     */
    public List<CompiledProgram> compile(List<GeneratedProgram> programs) {
        try {
            return javac.compile(
                    programs.stream().map(GeneratedProgram::program).toList(), JavaFlags.DEFAULT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a program fails, split, in this way; false if it is no program at all. */
    public boolean failsLike(GeneratedProgram program, Verdict wanted) {
        List<CompiledProgram> compiled;
        try {
            compiled = compile(List.of(program));
        } catch (IllegalArgumentException doesNotCompile) {
            return false;
        }
        return judge(compiled.get(0)).kind().equals(wanted.kind());
    }

    /** Runs a program in both ways. */
    public Verdict judge(CompiledProgram program) {
        Observation plain;
        try {
            plain = Observer.observe(new PlainTarget(), program);
        } catch (Exception | StackOverflowError e) {
            return new Verdict("plain run: " + e.getClass().getSimpleName(), trace(e));
        }
        try {
            Observation split = Observer.observe(new StepTarget(variant, compiler), program);
            List<Difference> differences = Comparison.compare(plain, split);
            return differences.isEmpty()
                    ? Verdict.AGREES
                    : new Verdict(
                            "different",
                            differences.stream().map(Difference::toString).collect(Collectors.joining("\n")));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            String message = String.valueOf(e.getMessage());
            int code = message.indexOf("SF0");
            return new Verdict(
                    "split run: " + e.getClass().getSimpleName()
                            + (code < 0 ? "" : " " + message.substring(code, code + 6)),
                    trace(e));
        }
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        String trace = text.toString();
        return trace.length() > 6000 ? trace.substring(0, 6000) : trace;
    }
}
