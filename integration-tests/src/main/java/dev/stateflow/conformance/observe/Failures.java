package dev.stateflow.conformance.observe;

import dev.stateflow.conformance.observe.Outcome.Failure;
import dev.stateflow.conformance.program.CompiledProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Describes exceptions. */
public final class Failures {
    private Failures() {}

    /** What of an exception is compared. */
    public static Failure describe(Throwable thrown, CompiledProgram program, ProgramView view) {
        List<Failure> causes = new ArrayList<>();
        for (Throwable c = thrown.getCause(); c != null && causes.size() < 10; c = c.getCause()) {
            causes.add(alone(c, List.of(), program, view));
        }
        return alone(thrown, causes, program, view);
    }

    private static Failure alone(Throwable thrown, List<Failure> causes, CompiledProgram program, ProgramView view) {
        return new Failure(
                thrown.getClass().getName(),
                Optional.ofNullable(thrown.getMessage()),
                Renderer.ownFields(thrown, view),
                Arrays.stream(thrown.getStackTrace())
                        .filter(f -> program.contains(f.getClassName()))
                        .findFirst()
                        .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber()),
                causes,
                Arrays.stream(thrown.getSuppressed())
                        .map(s -> describe(s, program, view))
                        .toList());
    }
}
