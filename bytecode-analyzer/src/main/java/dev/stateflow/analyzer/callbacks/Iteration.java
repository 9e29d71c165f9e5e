package dev.stateflow.analyzer.callbacks;

import java.util.Iterator;

/** Stands for the class of the same name of the runtime, whose iterators can be written. */
final class Iteration {
    private Iteration() {}

    static <T> Iterator<T> iterator(Iterable<T> iterable) {
        return iterable.iterator();
    }
}
