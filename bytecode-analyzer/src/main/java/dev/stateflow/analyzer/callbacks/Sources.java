package dev.stateflow.analyzer.callbacks;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where elements come from. */
final class Sources {
    private Sources() {}

    /** A collection; it is looked at when the first element is asked for. */
    static final class OfCollection extends Pipe {
        private final Collection<Object> collection;
        private @Nullable Iterator<Object> iterator;

        OfCollection(Collection<Object> collection) {
            this.collection = collection;
        }

        @Override
        boolean advance() {
            Iterator<Object> each = iterator;
            if (each == null) {
                each = Iteration.iterator(collection);
                iterator = each;
            }
            if (!each.hasNext()) {
                return false;
            }
            current = each.next();
            return true;
        }

        @Override
        long size() {
            return collection.getClass().getName().startsWith("java.util.concurrent.") ? -1 : collection.size();
        }
    }

    /** A part of an array of any type. */
    static final class OfArray extends Pipe {
        private final Object array;
        private final int end;
        private int next;

        OfArray(Object array, int start, int end) {
            this.array = array;
            this.next = start;
            this.end = end;
        }

        @Override
        boolean advance() {
            if (next >= end) {
                return false;
            }
            current = Array.get(array, next++);
            return true;
        }

        @Override
        long size() {
            return (long) end - next;
        }
    }

    /** Numbers in a row. */
    static final class OfRange extends Pipe {
        private final boolean ints;
        private final long last;
        private long next;
        private boolean done;

        OfRange(long first, long last, boolean ints) {
            this.next = first;
            this.last = last;
            this.ints = ints;
            this.done = first > last;
        }

        @Override
        boolean advance() {
            if (done) {
                return false;
            }
            if (ints) {
                current = (int) next;
            } else {
                current = next;
            }
            done = next == last;
            next++;
            return true;
        }

        @Override
        long size() {
            return done ? 0 : last - next + 1;
        }
    }

    /** Each element is made from the one before. */
    static final class Iterate extends Pipe {
        private final Predicate<Object> hasNext;
        private final Function<Object, Object> next;
        private final Object seed;
        private boolean started;
        private boolean done;

        Iterate(Object seed, Predicate<Object> hasNext, Function<Object, Object> next) {
            this.seed = seed;
            this.hasNext = hasNext;
            this.next = next;
        }

        @Override
        boolean advance() {
            if (done) {
                return false;
            }
            Object element = started ? next.apply(current) : seed;
            started = true;
            if (!hasNext.test(element)) {
                done = true;
                return false;
            }
            current = element;
            return true;
        }
    }

    /** A supplier is asked for each element. */
    static final class Generate extends Pipe {
        private final Supplier<Object> supplier;

        Generate(Supplier<Object> supplier) {
            this.supplier = supplier;
        }

        @Override
        boolean advance() {
            current = supplier.get();
            return true;
        }
    }

    /** One after the other. */
    static final class Concat extends Pipe {
        private final Pipe first;
        private final Pipe second;
        private boolean inSecond;

        Concat(Pipe first, Pipe second) {
            this.first = first;
            this.second = second;
        }

        @Override
        boolean advance() {
            if (!inSecond) {
                if (first.advance()) {
                    current = first.current;
                    return true;
                }
                inSecond = true;
            }
            if (second.advance()) {
                current = second.current;
                return true;
            }
            return false;
        }

        @Override
        long size() {
            long a = first.size();
            long b = second.size();
            return a < 0 || b < 0 ? -1 : a + b;
        }
    }
}
