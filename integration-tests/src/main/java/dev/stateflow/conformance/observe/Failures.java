package dev.stateflow.conformance.observe;

import dev.stateflow.conformance.observe.Outcome.Failure;
import dev.stateflow.conformance.program.CompiledProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Describes exceptions. */
public final class Failures {
    /** The origin of an exception that was thrown by a loop which stands for a method of the JDK. */
    static final String IN_LOOP = "a loop for a method of the JDK";

    private Failures() {}

    /** What of an exception is compared. */
    public static Failure describe(Throwable thrown, CompiledProgram program, ProgramView view) {
        List<Failure> causes = new ArrayList<>();
        for (Throwable c = thrown.getCause(); c != null && causes.size() < 10; c = c.getCause()) {
            causes.add(alone(c, List.of(), program, view));
        }
        return alone(thrown, causes, program, view);
    }

    /** What a method of the JDK throws, the loop that stands for it throws; the caller's frame is not on the stack when that has been resumed. */
    private static Optional<String> inLoop(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(f -> f.getClassName().startsWith("dev.stateflow.callbacks."))
                .findFirst()
                .map(f -> IN_LOOP);
    }

    private static Failure alone(Throwable thrown, List<Failure> causes, CompiledProgram program, ProgramView view) {
        return new Failure(
                thrown.getClass().getName(),
                Optional.ofNullable(thrown.getMessage()),
                Renderer.ownFields(thrown, view),
                Arrays.stream(thrown.getStackTrace())
                        .filter(f -> program.contains(f.getClassName()))
                        .findFirst()
                        .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
                        .or(() -> inLoop(thrown)),
                causes,
                Arrays.stream(thrown.getSuppressed())
                        .map(s -> describe(s, program, view))
                        .toList());
    }
}
