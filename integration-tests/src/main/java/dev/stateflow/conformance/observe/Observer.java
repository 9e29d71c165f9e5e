package dev.stateflow.conformance.observe;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.conformance.target.TargetSession;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs programs and writes down what is seen. */
public final class Observer {
    private Observer() {}

    /** Deploys a program, creates its driver, calls all cases in order and reads the final states. */
    public static Observation observe(ConformanceTarget target, CompiledProgram program) throws Exception {
        try (TargetSession session = target.open(program)) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            outcomes.put("new Main", session.create());
            for (Case test : program.cases()) {
                outcomes.put(test.method() + "()", session.call(test));
            }
            return new Observation(outcomes, session.states());
        }
    }
}
