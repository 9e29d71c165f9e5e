package dev.stateflow.analyzer.callbacks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Vector;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** {@link Collection} and {@link List}. */
public final class Collections {
    private Collections() {}

    /** As {@link Collection#stream}. */
    public static Pipe stream(Collection<Object> collection) {
        return new Sources.OfCollection(Objects.requireNonNull(collection));
    }

    /** As {@link Collection#removeIf}. */
    public static boolean removeIf(Collection<Object> collection, Predicate<Object> filter) {
        Objects.requireNonNull(filter);
        Immutable.check(collection);
        if (collection instanceof ArrayList<?>
                || collection instanceof Vector<?>
                || collection instanceof ArrayDeque<?>) {
            return removeAtOnce(collection, filter);
        }
        boolean removed = false;
        Iterator<Object> each = collection.iterator();
        while (each.hasNext()) {
            if (filter.test(each.next())) {
                each.remove();
                removed = true;
            }
        }
        return removed;
    }

    /** These ask for all elements first, and remove none if an exception comes out. */
    private static boolean removeAtOnce(Collection<Object> collection, Predicate<Object> filter) {
        List<Object> kept = new ArrayList<>();
        int size = collection.size();
        for (Object element : new ArrayList<>(collection)) {
            if (!filter.test(element)) {
                kept.add(element);
            }
            if (collection.size() != size) {
                throw new ConcurrentModificationException();
            }
        }
        if (kept.size() == size) {
            return false;
        }
        collection.clear();
        collection.addAll(kept);
        return true;
    }

    /** As {@link List#replaceAll}. */
    public static void replaceAll(List<Object> list, UnaryOperator<Object> operator) {
        Objects.requireNonNull(operator);
        Immutable.check(list);
        int size = list.size();
        for (int i = 0; i < size; i++) {
            list.set(i, operator.apply(list.get(i)));
            if (list.size() != size) {
                throw new ConcurrentModificationException();
            }
        }
    }
}
