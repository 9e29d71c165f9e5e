package dev.stateflow.analyzer.callbacks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with elements on their way. */
final class Stages {
    private Stages() {}

    static final class Filter extends Pipe {
        private final Pipe source;
        private final Predicate<Object> predicate;

        Filter(Pipe source, Predicate<Object> predicate) {
            this.source = source;
            this.predicate = Objects.requireNonNull(predicate);
        }

        @Override
        boolean advance() {
            while (source.advance()) {
                if (predicate.test(source.current)) {
                    current = source.current;
                    return true;
                }
            }
            return false;
        }
    }

    static final class Mapped extends Pipe {
        private final Pipe source;
        private final Function<Object, Object> mapper;

        Mapped(Pipe source, Function<Object, Object> mapper) {
            this.source = source;
            this.mapper = Objects.requireNonNull(mapper);
        }

        @Override
        boolean advance() {
            if (!source.advance()) {
                return false;
            }
            current = mapper.apply(source.current);
            return true;
        }

        @Override
        long size() {
            return source.size();
        }
    }

    static final class Peek extends Pipe {
        private final Pipe source;
        private final Consumer<Object> action;

        Peek(Pipe source, Consumer<Object> action) {
            this.source = source;
            this.action = Objects.requireNonNull(action);
        }

        @Override
        boolean advance() {
            if (!source.advance()) {
                return false;
            }
            action.accept(source.current);
            current = source.current;
            return true;
        }

        @Override
        long size() {
            return source.size();
        }
    }

    /** The function gives streams of the JDK, which call no functions. */
    static final class FlatMapped extends Pipe {
        private final Pipe source;
        private final Function<Object, @Nullable Stream<Object>> mapper;
        private Object[] inner = {};
        private int next;

        FlatMapped(Pipe source, Function<Object, @Nullable Stream<Object>> mapper) {
            this.source = source;
            this.mapper = Objects.requireNonNull(mapper);
        }

        @Override
        boolean advance() {
            while (next >= inner.length) {
                if (!source.advance()) {
                    return false;
                }
                Stream<Object> stream = mapper.apply(source.current);
                inner = stream == null ? new Object[0] : stream.toArray();
                next = 0;
            }
            current = inner[next++];
            return true;
        }
    }

    static final class Limit extends Pipe {
        private final Pipe source;
        private long left;

        Limit(Pipe source, long size) {
            if (size < 0) {
                throw new IllegalArgumentException(Long.toString(size));
            }
            this.source = source;
            this.left = size;
        }

        @Override
        boolean advance() {
            if (left == 0 || !source.advance()) {
                return false;
            }
            left--;
            current = source.current;
            return true;
        }

        @Override
        long size() {
            return Math.min(source.size(), left);
        }
    }

    static final class Skip extends Pipe {
        private final Pipe source;
        private long left;

        Skip(Pipe source, long count) {
            if (count < 0) {
                throw new IllegalArgumentException(Long.toString(count));
            }
            this.source = source;
            this.left = count;
        }

        @Override
        boolean advance() {
            while (left > 0) {
                if (!source.advance()) {
                    return false;
                }
                left--;
            }
            if (!source.advance()) {
                return false;
            }
            current = source.current;
            return true;
        }

        @Override
        long size() {
            long size = source.size();
            return size < 0 ? -1 : Math.max(0, size - left);
        }
    }

    static final class Distinct extends Pipe {
        private final Pipe source;
        private final Set<Object> seen = new HashSet<>();

        Distinct(Pipe source) {
            this.source = source;
        }

        @Override
        boolean advance() {
            while (source.advance()) {
                if (seen.add(source.current)) {
                    current = source.current;
                    return true;
                }
            }
            return false;
        }
    }

    static final class Sorted extends Pipe {
        private final Pipe source;
        private final @Nullable Comparator<Object> comparator;
        private @Nullable List<Object> sorted;
        private int next;

        Sorted(Pipe source, @Nullable Comparator<Object> comparator) {
            this.source = source;
            this.comparator = comparator;
        }

        @Override
        boolean advance() {
            List<Object> list = sorted;
            if (list == null) {
                list = source.all();
                list.sort(comparator);
                sorted = list;
            }
            if (next >= list.size()) {
                return false;
            }
            current = list.get(next++);
            return true;
        }

        @Override
        long size() {
            return source.size();
        }
    }

    static final class TakeWhile extends Pipe {
        private final Pipe source;
        private final Predicate<Object> predicate;
        private boolean done;

        TakeWhile(Pipe source, Predicate<Object> predicate) {
            this.source = source;
            this.predicate = Objects.requireNonNull(predicate);
        }

        @Override
        boolean advance() {
            if (done || !source.advance() || !predicate.test(source.current)) {
                done = true;
                return false;
            }
            current = source.current;
            return true;
        }
    }

    static final class DropWhile extends Pipe {
        private final Pipe source;
        private final Predicate<Object> predicate;
        private boolean dropping = true;

        DropWhile(Pipe source, Predicate<Object> predicate) {
            this.source = source;
            this.predicate = Objects.requireNonNull(predicate);
        }

        @Override
        boolean advance() {
            while (source.advance()) {
                if (!dropping || !predicate.test(source.current)) {
                    dropping = false;
                    current = source.current;
                    return true;
                }
            }
            return false;
        }
    }
}
