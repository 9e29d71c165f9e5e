package dev.stateflow.analyzer.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles an application: {@code new StateflowCompiler().compile(input)}. */
public final class StateflowCompiler {
    /** Analyses and splits; never throws for bad input, which becomes diagnostics. */
    public CompilerOutput compile(CompilerInput input) {
        return new CompilerOutput(List.of(), Optional.empty(), Map.of(), Map.of());
    }
}
