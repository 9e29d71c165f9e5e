package dev.stateflow.conformance.target;

import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import java.util.SortedMap;

/**
 * A deployed program. What happened is reported as canonical text ({@link dev.stateflow.conformance.observe.Renderer}), so that targets that
 * share no class loader can be compared.
 */
public interface TargetSession extends AutoCloseable {
    /** Creates the driver's one instance. */
    Outcome create() throws Exception;

    /** Calls a case on the driver and waits for its outcome. */
    Outcome call(Case test) throws Exception;

    /**
     * The states of all instances that exist, once nothing is under way.
     *
     * @return by {@code Type[key]}
     */
    SortedMap<String, String> states() throws Exception;

    @Override
    default void close() {}
}
