package dev.stateflow.conformance.target;

import dev.stateflow.conformance.program.CompiledProgram;

/** A place where conformance programs run: plain Java, the step function, a real engine. */
public interface ConformanceTarget {
    /** Names the target in test names. */
    String name();

    /**
     * Deploys a program into an empty world.
     *
     * @throws Exception if the program can't be deployed, for example because it does not compile; the message says why
     */
    TargetSession open(CompiledProgram program) throws Exception;
}
