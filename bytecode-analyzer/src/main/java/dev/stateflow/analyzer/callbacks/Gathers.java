package dev.stateflow.analyzer.callbacks;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The collectors. */
@SuppressWarnings("unchecked") // a container is what begin() has made
final class Gathers {
    private Gathers() {}

    static final class ToCollection extends Gather {
        private final Supplier<Collection<?>> factory;

        ToCollection(Supplier<Collection<?>> factory) {
            this.factory = factory;
        }

        @Override
        Object begin() {
            return factory.get();
        }

        @Override
        Object add(Object container, Object element) {
            ((Collection<Object>) container).add(element);
            return container;
        }
    }

    static final class Joining extends Gather {
        private final String delimiter;
        private final String prefix;
        private final String suffix;

        Joining(String delimiter, String prefix, String suffix) {
            this.delimiter = delimiter;
            this.prefix = prefix;
            this.suffix = suffix;
        }

        @Override
        Object begin() {
            return new java.util.ArrayList<Object>();
        }

        @Override
        Object add(Object container, Object element) {
            // the text is put together here, as in the JDK: an element may change later
            ((Collection<Object>) container).add(String.valueOf((CharSequence) element));
            return container;
        }

        @Override
        Object finish(Object container) {
            StringJoiner joiner = new StringJoiner(delimiter, prefix, suffix);
            ((Collection<CharSequence>) container).forEach(joiner::add);
            return joiner.toString();
        }
    }

    /** Sums and counts; the container is the sum so far. */
    static final class Summing extends Gather {
        private final ToLongFunction<Object> mapper;
        private final boolean ints;

        Summing(ToLongFunction<Object> mapper, boolean ints) {
            this.mapper = mapper;
            this.ints = ints;
        }

        @Override
        Object begin() {
            return 0L;
        }

        @Override
        Object add(Object container, Object element) {
            return (Long) container + mapper.applyAsLong(element);
        }

        @Override
        Object finish(Object container) {
            if (ints) {
                return ((Long) container).intValue();
            }
            return container;
        }
    }

    static final class Reducing extends Gather {
        private final Object identity;
        private final BinaryOperator<Object> operator;

        Reducing(Object identity, BinaryOperator<Object> operator) {
            this.identity = identity;
            this.operator = operator;
        }

        @Override
        Object begin() {
            return identity;
        }

        @Override
        Object add(Object container, Object element) {
            return operator.apply(container, element);
        }
    }

    static final class Mapping extends Gather {
        private final Function<Object, Object> mapper;
        private final Gather downstream;

        Mapping(Function<Object, Object> mapper, Gather downstream) {
            this.mapper = mapper;
            this.downstream = downstream;
        }

        @Override
        Object begin() {
            return downstream.begin();
        }

        @Override
        Object add(Object container, Object element) {
            return downstream.add(container, mapper.apply(element));
        }

        @Override
        @Nullable
        Object finish(Object container) {
            return downstream.finish(container);
        }
    }

    static final class Filtering extends Gather {
        private final Predicate<Object> predicate;
        private final Gather downstream;

        Filtering(Predicate<Object> predicate, Gather downstream) {
            this.predicate = predicate;
            this.downstream = downstream;
        }

        @Override
        Object begin() {
            return downstream.begin();
        }

        @Override
        Object add(Object container, Object element) {
            return predicate.test(element) ? downstream.add(container, element) : container;
        }

        @Override
        @Nullable
        Object finish(Object container) {
            return downstream.finish(container);
        }
    }

    static final class Finishing extends Gather {
        private final Gather downstream;
        private final Function<Object, Object> finisher;

        Finishing(Gather downstream, Function<Object, Object> finisher) {
            this.downstream = downstream;
            this.finisher = finisher;
        }

        @Override
        Object begin() {
            return downstream.begin();
        }

        @Override
        Object add(Object container, Object element) {
            return downstream.add(container, element);
        }

        @Override
        @Nullable
        Object finish(Object container) {
            return finisher.apply(downstream.finish(container));
        }
    }

    static final class ToMap extends Gather {
        private final Function<Object, Object> key;
        private final Function<Object, Object> value;
        private final @Nullable BinaryOperator<Object> merge;
        private final Supplier<Map<Object, Object>> factory;

        ToMap(
                Function<Object, Object> key,
                Function<Object, Object> value,
                @Nullable BinaryOperator<Object> merge,
                Supplier<Map<Object, Object>> factory) {
            this.key = Objects.requireNonNull(key);
            this.value = Objects.requireNonNull(value);
            this.merge = merge;
            this.factory = factory;
        }

        @Override
        Object begin() {
            return factory.get();
        }

        @Override
        Object add(Object container, Object element) {
            Map<Object, Object> map = (Map<Object, Object>) container;
            Object k = key.apply(element);
            Object v = value.apply(element);
            BinaryOperator<Object> operator = merge;
            if (operator != null) {
                Maps.merge(map, k, v, operator);
                return map;
            }
            Object old = map.putIfAbsent(k, Objects.requireNonNull(v));
            if (old != null) {
                throw new IllegalStateException(
                        "Duplicate key " + k + " (attempted merging values " + old + " and " + v + ")");
            }
            return map;
        }
    }

    static final class Grouping extends Gather {
        private final Function<Object, Object> classifier;
        private final Supplier<Map<Object, Object>> factory;
        private final Gather downstream;

        Grouping(Function<Object, Object> classifier, Supplier<Map<Object, Object>> factory, Gather downstream) {
            this.classifier = classifier;
            this.factory = factory;
            this.downstream = downstream;
        }

        @Override
        Object begin() {
            return factory.get();
        }

        @Override
        Object add(Object container, Object element) {
            Map<Object, Object> map = (Map<Object, Object>) container;
            Object k = Objects.requireNonNull(classifier.apply(element), "element cannot be mapped to a null key");
            Object group = map.get(k);
            if (group == null) {
                group = downstream.begin();
                map.put(k, group);
            }
            Object after = downstream.add(group, element);
            if (after != group) {
                map.put(k, after);
            }
            return map;
        }

        @Override
        Object finish(Object container) {
            for (Map.Entry<Object, Object> entry : ((Map<Object, Object>) container).entrySet()) {
                entry.setValue(downstream.finish(entry.getValue()));
            }
            return container;
        }
    }
}
