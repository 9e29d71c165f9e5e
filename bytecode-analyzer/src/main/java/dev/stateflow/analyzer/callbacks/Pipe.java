package dev.stateflow.analyzer.callbacks;

import java.util.ArrayList;
import java.util.List;

/** A stream whose elements are asked for one by one, each going through all stages before the next is touched. Primitive ones hold boxes. */
public abstract class Pipe {
    /** The element that {@link #advance} has found. */
    Object current = this;

    /** Goes to the next element; false if there is none. */
    abstract boolean advance();

    /** How many elements there will be, if that is known without looking: then counting them touches none, as in the JDK. Else -1. */
    long size() {
        return -1;
    }

    /** All elements. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        while (advance()) {
            all.add(current);
        }
        return all;
    }
}
