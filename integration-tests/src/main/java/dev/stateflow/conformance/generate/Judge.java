package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Difference;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.step.Interference;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs generated programs plainly and split, and compares. Judging has no state: several programs can be judged at once. */
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
            return Verdict.failure("plain run: " + e.getClass().getSimpleName(), trace(e));
        }
        try {
            SuspensionCounter counter = new SuspensionCounter();
            Observation split = Observer.observe(new StepTarget(variant, compiler, counter), program);
            List<Difference> differences = Comparison.compare(plain, split);
            return new Verdict(
                    differences.isEmpty()
                            ? ""
                            : "different in " + differences.get(0).where() + means(differences.get(0)),
                    differences.stream().map(Difference::toString).collect(Collectors.joining("\n")),
                    counter.suspensions,
                    plain.outcomes().values().stream().allMatch(Outcome.Returned.class::isInstance));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            String message = String.valueOf(e.getMessage());
            int code = message.indexOf("SF0");
            return Verdict.failure(
                    "split run: " + e.getClass().getSimpleName()
                            + (code < 0 ? "" : " " + message.substring(code, code + 6)),
                    trace(e));
        }
    }

    /** Whether the plain run ended in an exception: a smaller program that fails for another reason is none of interest. */
    private static String means(Difference difference) {
        int exception = difference.expected().indexOf("Exception");
        return exception < 0 ? "" : ", " + difference.expected().substring(0, exception);
    }

    /** Counts the requests that instances send: each is a suspension of its sender. */
    private static final class SuspensionCounter implements Interference {
        private long suspensions;

        @Override
        public Optional<Message> onSend(Message message) {
            if (message instanceof Request request && request.returnTo() instanceof ReturnAddress.Instance) {
                suspensions++;
            }
            return Optional.of(message);
        }
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        String trace = text.toString();
        return trace.length() > 6000 ? trace.substring(0, 6000) : trace;
    }
}
