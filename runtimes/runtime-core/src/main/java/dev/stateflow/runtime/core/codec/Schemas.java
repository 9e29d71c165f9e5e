package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of older builds, whose bytes are to be read. A binding keeps the manifest of each build that has written something ({@link
 * dev.stateflow.runtime.core.application.CompiledApplication#manifest}) beside what it wrote.
 */
@FunctionalInterface
public interface Schemas {
    /** The manifest with this id, or null if it is not known. Asked seldom, perhaps by several threads at once. */
    @Nullable
    Manifest find(long id);

    /** No older builds: whatever they wrote is refused. */
    static Schemas none() {
        return id -> null;
    }
}
