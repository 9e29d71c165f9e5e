package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.codec.CollectionTypes.OfParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link Collections} makes. A wrapper keeps wrapping the same collection. */
final class WrapperTypes {
    private WrapperTypes() {}

    @SuppressWarnings({"unchecked", "JdkObsolete"
    }) // elements are none of a wrapper's business; a list without access by index
    static void addTo(JdkTypes types) {
        wrapper(types, Collection.class, Collections::unmodifiableCollection, new ArrayList<>());
        wrapper(types, List.class, Collections::unmodifiableList, new ArrayList<>(), new LinkedList<>());
        wrapper(types, Set.class, Collections::unmodifiableSet, new HashSet<>());
        wrapper(types, SortedSet.class, Collections::unmodifiableSortedSet, new TreeSet<>());
        wrapper(types, NavigableSet.class, Collections::unmodifiableNavigableSet, new TreeSet<>());
        wrapper(types, Map.class, Collections::unmodifiableMap, new HashMap<>());
        wrapper(types, SortedMap.class, Collections::unmodifiableSortedMap, new TreeMap<>());
        wrapper(types, NavigableMap.class, Collections::unmodifiableNavigableMap, new TreeMap<>());
        wrapper(types, Collection.class, Collections::synchronizedCollection, new ArrayList<>());
        wrapper(types, List.class, Collections::synchronizedList, new ArrayList<>(), new LinkedList<>());
        wrapper(types, Set.class, Collections::synchronizedSet, new HashSet<>());
        wrapper(types, Map.class, Collections::synchronizedMap, new HashMap<>());
        wrapper(types, Map.class, WrapperTypes::setFromMap, new HashMap<>());

        collection(types, Collections.emptyList(), parts -> Collections.emptyList());
        collection(types, Collections.emptySet(), parts -> Collections.emptySet());
        map(types, Collections.emptyMap(), parts -> Collections.emptyMap());
        collection(types, Collections.singletonList(1), parts -> Collections.singletonList(parts[0]));
        collection(types, Collections.singleton(1), parts -> Collections.singleton(parts[0]));
        map(types, Collections.singletonMap(1, 1), parts -> Collections.singletonMap(parts[0], parts[1]));
        types.add(
                Collections.nCopies(2, 1).getClass(),
                new OfParts(
                        node -> {
                            List<?> list = (List<?>) node;
                            return new @Nullable Object[] {list.size(), list.isEmpty() ? null : list.get(0)};
                        },
                        parts -> Collections.nCopies((Integer) JdkTypes.get(parts, 0), parts[1])));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // elements are none of a wrapper's business
    private static <C> void wrapper(JdkTypes types, Class<C> wrapped, Function<? super C, ?> wrap, Object... samples) {
        OfParts type = new OfParts(
                node -> new Object[] {Insides.wrappedBy(node)},
                parts -> ((Function<Object, Object>) (Function) wrap).apply(wrapped.cast(JdkTypes.get(parts, 0))));
        Object first = wrap.apply(wrapped.cast(samples[0]));
        types.add(first.getClass(), type);
        for (Object sample : samples) {
            types.alias(first, wrap.apply(wrapped.cast(sample)));
        }
    }

    private static void collection(JdkTypes types, Object sample, Function<@Nullable Object[], Object> make) {
        types.add(sample.getClass(), new OfParts(CollectionParts::ofCollection, make));
    }

    private static void map(JdkTypes types, Object sample, Function<@Nullable Object[], Object> make) {
        types.add(sample.getClass(), new OfParts(CollectionParts::ofMap, make));
    }

    /** A map that was just read has elements; a set can only be made of an empty one. */
    private static Set<?> setFromMap(Map<?, ?> map) {
        @SuppressWarnings("unchecked") // the map of such a set has nothing but true for values
        Map<Object, Boolean> members = (Map<Object, Boolean>) map;
        List<Object> keys = new ArrayList<>(members.keySet());
        members.clear();
        Set<Object> set = Collections.newSetFromMap(members);
        set.addAll(keys);
        return set;
    }
}
