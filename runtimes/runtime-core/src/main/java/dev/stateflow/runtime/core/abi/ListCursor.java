package dev.stateflow.runtime.core.abi;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over a list that can be written: it is a place in the list. A list that changes its size behind the iterator's back is noticed, as
 * far as the iterators of the JDK notice it; other changes are not.
 *
 * @param <T> the element type
 */
public final class ListCursor<T> implements Iterator<T>, WritableIteration {
    private final List<T> list;
    private int next;
    private int last;
    private int size;
    /** Walks lists without fast access by index; made when needed. */
    private @Nullable ListIterator<T> walker;

    ListCursor(List<T> list) {
        this(list, 0, -1, list.size());
    }

    /**
     * @param list what is iterated over
     * @param next the index of the next element
     * @param last the index of the element given last, which {@link #remove} removes; -1 if there is none
     * @param size the size that the list is expected to have
     */
    public ListCursor(List<T> list, int next, int last, int size) {
        this.list = list;
        this.next = next;
        this.last = last;
        this.size = size;
    }

    @Override
    public @Nullable Object[] parts() {
        return new Object[] {list, next, last, size};
    }

    @Override
    public boolean hasNext() {
        // a linked list's iterator asks for less, an array list's for inequality; they differ only in what next()
        // throws
        return list instanceof RandomAccess ? next != list.size() : next < list.size();
    }

    @Override
    public T next() {
        check();
        if (next >= size) {
            throw new NoSuchElementException();
        }
        T element = list instanceof RandomAccess ? list.get(next) : walker().next();
        last = next++;
        return element;
    }

    @Override
    public void remove() {
        if (last < 0) {
            throw new IllegalStateException();
        }
        check();
        if (walker != null) {
            walker.remove();
        } else {
            list.remove(last);
        }
        next = last;
        last = -1;
        size--;
    }

    private ListIterator<T> walker() {
        if (walker == null) {
            walker = list.listIterator(next);
        }
        return walker;
    }

    private void check() {
        if (list.size() != size) {
            throw new ConcurrentModificationException();
        }
    }
}
