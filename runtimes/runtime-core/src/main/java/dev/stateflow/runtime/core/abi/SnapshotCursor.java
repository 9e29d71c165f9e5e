package dev.stateflow.runtime.core.abi;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over a collection without an order by index that can be written: a snapshot of the elements, and the place in it. Removes from the collection
 * itself. A change of the collection's size behind the iterator's back is noticed where the collection's own iterator would notice it.
 *
 * @param <T> the element type
 */
public final class SnapshotCursor<T> implements Iterator<T>, WritableIteration {
    private static final int ANY_SIZE = -1;

    private final Collection<T> collection;
    private final @Nullable Object[] elements;
    private int next;
    /** The size that the collection is expected to have. */
    private int size;

    private boolean removable;

    SnapshotCursor(Collection<T> collection, @Nullable Object[] elements, boolean failFast) {
        this(collection, elements, 0, failFast ? collection.size() : ANY_SIZE, false);
    }

    /**
     * @param collection what is iterated over
     * @param elements its elements when the iteration began
     * @param next the index of the next element
     * @param size the size that the collection is expected to have; -1 if it may change freely
     * @param removable whether the element given last is still to be removed
     */
    public SnapshotCursor(
            Collection<T> collection, @Nullable Object[] elements, int next, int size, boolean removable) {
        this.collection = collection;
        this.elements = elements;
        this.next = next;
        this.size = size;
        this.removable = removable;
    }

    @Override
    public @Nullable Object[] parts() {
        return new Object[] {collection, elements, next, size, removable};
    }

    @Override
    public boolean hasNext() {
        return next < elements.length;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the elements are the collection's, nulls included
    public T next() {
        check();
        if (next >= elements.length) {
            throw new NoSuchElementException();
        }
        removable = true;
        return (T) elements[next++];
    }

    @Override
    public void remove() {
        if (!removable) {
            throw new IllegalStateException();
        }
        check();
        removable = false;
        int before = collection.size();
        removeFrom(collection, elements[next - 1]);
        if (size >= 0) {
            size -= before - collection.size();
        }
    }

    private static void removeFrom(Collection<?> collection, @Nullable Object element) {
        if (element instanceof IteratedEntry<?, ?> entry) {
            collection.removeIf(e -> e instanceof Map.Entry<?, ?> other && entry.hasKeyOf(other));
            return;
        }
        for (Iterator<?> each = collection.iterator(); each.hasNext(); ) {
            if (each.next() == element) {
                each.remove();
                return;
            }
        }
        // equal but not the same: boxes that the collection makes anew each time
        collection.remove(element);
    }

    private void check() {
        if (size >= 0 && collection.size() != size) {
            throw new ConcurrentModificationException();
        }
    }
}
