package dev.stateflow.runtime.core.abi;

import java.util.Iterator;

/** Iterators that survive a suspension. */
public final class Iteration {
    private Iteration() {}

    /** The iterator of a collection, in a form that can be written: by index for lists, a snapshot for sets and map views. */
    public static <T> Iterator<T> iterator(Iterable<T> iterable) {
        return iterable.iterator();
    }
}
