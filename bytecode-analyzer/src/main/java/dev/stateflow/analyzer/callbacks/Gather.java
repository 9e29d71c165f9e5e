package dev.stateflow.analyzer.callbacks;

import org.jspecify.annotations.Nullable;

/** A collector, with its function as objects that can be kept. */
public abstract class Gather {
    /** An empty container. */
    abstract Object begin();

    /** Puts an element into the container, and gives the container back, or what stands for it from now on. */
    abstract Object add(Object container, Object element);

    /** What the container becomes in the end. */
    @Nullable
    Object finish(Object container) {
        return container;
    }
}
