package dev.stateflow.analyzer.diagnostics;

/** Takes diagnostics as the stages find them. */
@FunctionalInterface
public interface DiagnosticSink {
    void report(Diagnostic diagnostic);
}
