package dev.stateflow.emitters;

import java.util.List;
import java.util.Map;

/**
 * Makes the bundle of one target. Implementations are found with {@link java.util.ServiceLoader}, have a public constructor without
 * arguments and no state of their own: several modules of one build may emit at the same time.
 */
public interface Emitter {
    /** The target's name as users write it: lower case letters, digits and dashes, for example {@code local}. */
    String target();

    /** One line that says what the bundle is deployed on. */
    String description();

    /**
     * The artifact that holds the target's runtime, together with everything that it needs, as the jar with classifier {@code bundle} of group
     * {@code dev.stateflow} in the version of this emitter.
     */
    default String runtimeArtifactId() {
        return "runtime-" + target();
    }

    /**
     * Artifacts of further processes that belong to the target's bundle, as {@link #runtimeArtifactId}; given to {@link #emit} as {@link EmitRequest#companions}.
     */
    default List<String> companionArtifactIds() {
        return List.of();
    }

    /** The options that the target understands: name and a line that says what it does. */
    default Map<String, String> options() {
        return Map.of();
    }

    /**
     * Writes the bundle into the request's output directory. The same request gives the same bytes.
     *
     * @throws EmitException if an input can't be read or the bundle can't be written
     */
    EmitResult emit(EmitRequest request) throws EmitException;
}
