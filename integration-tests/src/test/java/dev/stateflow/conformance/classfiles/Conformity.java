package dev.stateflow.conformance.classfiles;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.Severity;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a program, split, does what it does as plain Java, or is refused as it says. */
final class Conformity {
    private Conformity() {}

    /** What is wrong; empty if nothing is. */
    static String problems(CompiledProgram program) {
        try {
            return program.program().refused().isPresent() ? refusal(program) : differences(program);
        } catch (Exception | LinkageError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }

    /** Warnings are no difference: Kotlin's compiler writes copies that nothing calls (of inlined functions, for static access), and SF0110 says so. */
    private static String differences(CompiledProgram program) throws Exception {
        return Comparison.compare(
                        Observer.observe(new PlainTarget(), program),
                        Observer.observe(new StepTarget(StepVariant.ENCODED, SplitProgram::despiteWarnings), program))
                .stream()
                .map(d -> d + "\n")
                .collect(Collectors.joining());
    }

    private static String refusal(CompiledProgram program) {
        List<Diagnostic> found = SplitProgram.compile(program).diagnostics().stream()
                .filter(d -> d.code().severity() == Severity.ERROR)
                .toList();
        Set<String> codes = found.stream().map(d -> d.code().code()).collect(Collectors.toSet());
        Set<Integer> lines = found.stream().map(d -> d.place().line()).collect(Collectors.toSet());
        Set<String> expected = Set.of(program.program().refused().orElseThrow());
        boolean rightLines = !program.flags().linesAreKnown()
                || lines.equals(program.program().refusedLines());
        return codes.equals(expected) && rightLines
                ? ""
                : "expected " + expected + " at lines " + program.program().refusedLines() + ", got "
                        + found.stream()
                                .map(d -> d.code().code() + ": " + d.message() + " at " + d.place())
                                .toList();
    }
}
