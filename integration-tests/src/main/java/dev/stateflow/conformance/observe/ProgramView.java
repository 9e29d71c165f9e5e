package dev.stateflow.conformance.observe;

import java.util.Optional;

/** Tells the objects of a program apart. */
public interface ProgramView {
    /** {@code Type[key]} if the value is an entity: a reference or an instance. */
    Optional<String> entity(Object value);

    /** Whether a class is the program's own. */
    boolean owns(Class<?> type);
}
