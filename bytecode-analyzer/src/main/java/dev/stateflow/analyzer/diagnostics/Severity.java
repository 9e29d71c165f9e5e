package dev.stateflow.analyzer.diagnostics;

/** Whether a diagnostic fails the build. */
public enum Severity {
    ERROR,
    WARNING
}
