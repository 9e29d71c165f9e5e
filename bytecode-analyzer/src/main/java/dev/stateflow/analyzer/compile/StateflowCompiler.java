package dev.stateflow.analyzer.compile;

/** Compiles an application: {@code new StateflowCompiler().compile(input)}. */
public final class StateflowCompiler {
    /** Analyses and splits; never throws for bad input, which becomes diagnostics. */
    public CompilerOutput compile(CompilerInput input) {
        throw new UnsupportedOperationException(input.applicationName());
    }
}
