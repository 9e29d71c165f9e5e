package dev.stateflow.analyzer.callbacks;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Vector;
import java.util.function.Consumer;

/** {@link Iterable}. */
public final class Iterables {
    private Iterables() {}

    /** As {@link Iterable#forEach}. */
    public static void forEach(Iterable<Object> iterable, Consumer<Object> action) {
        Objects.requireNonNull(action);
        if (iterable instanceof ArrayList<?> || iterable instanceof Vector<?>) {
            List<?> list = (List<?>) iterable;
            int size = list.size();
            for (int i = 0; i < size; i++) {
                action.accept(list.get(i));
                if (list.size() != size) {
                    throw new ConcurrentModificationException();
                }
            }
        } else {
            for (Object element : iterable) {
                action.accept(element);
            }
        }
    }
}
