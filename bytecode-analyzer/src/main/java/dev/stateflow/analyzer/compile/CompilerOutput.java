package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.Severity;
import dev.stateflow.ir.model.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the compiler makes.
 *
 * @param diagnostics everything found, in stable order
 * @param application the IR; empty if there are errors
 * @param classes split and generated classes by internal name, ordered; they replace or join those of the application
 * @param resources generated resources by path, ordered: the IR's JSON is not among them, {@code classes.txt} is
 */
public record CompilerOutput(
        List<Diagnostic> diagnostics,
        Optional<Application> application,
        Map<String, byte[]> classes,
        Map<String, byte[]> resources) {
    public CompilerOutput {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the application can't be compiled. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.code().severity() == Severity.ERROR);
    }
}
