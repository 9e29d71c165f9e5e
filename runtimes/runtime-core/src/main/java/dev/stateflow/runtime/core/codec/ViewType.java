package dev.stateflow.runtime.core.codec;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The key set, entry set or values of a map. Written as such if the map is part of the same graph; otherwise nobody else can see the map, and a copy does.
 *
 * <p>Views that are lists are found by {@link ListViews}. Others, such as submaps, don't show what they are a view of: they are copied, unless they could be a view
 * of something in the same graph, for then a copy would not do, and they are refused.
 */
final class ViewType extends NodeType {
    /** A view of which it is not yet known what it is a view of. */
    static final ViewType UNRESOLVED = new ViewType(map -> map);

    static final ViewType KEYS = new ViewType(Map::keySet);
    static final ViewType ENTRIES = new ViewType(Map::entrySet);
    static final ViewType VALUES = new ViewType(Map::values);

    private final Function<Map<?, ?>, Object> view;

    private ViewType(Function<Map<?, ?>, Object> view) {
        this.view = view;
    }

    /** What a view is of a map; null if it is none. */
    static @Nullable ViewType of(Map<?, ?> map, Object view) {
        if (!map.getClass().getName().startsWith("java.util.")) {
            return null;
        }
        for (ViewType type : List.of(ENTRIES, KEYS, VALUES)) {
            if (type.view.apply(map) == view) {
                return type;
            }
        }
        return null;
    }

    /** Whether a submap, a set that is a part of another, or a list that is not seen by {@link ListViews} could be a view of an object. */
    static boolean mayBeOf(Object object, Object view) {
        try {
            if (object == view) {
                return false;
            } else if (view instanceof SortedMap<?, ?> part && object instanceof TreeMap<?, ?> whole) {
                return !part.isEmpty()
                        && part.entrySet().stream()
                                .allMatch(e -> whole.containsKey(e.getKey()) && whole.get(e.getKey()) == e.getValue());
            } else if (view instanceof SortedSet<?> part && object instanceof TreeSet<?> whole) {
                return !part.isEmpty() && whole.containsAll(part);
            } else if (view instanceof SortedSet<?> part && object instanceof TreeMap<?, ?> whole) {
                return !part.isEmpty() && whole.keySet().containsAll(part);
            } else if (view instanceof List<?> part
                    && view.getClass() != ListViews.ARRAY_LIST
                    && object instanceof LinkedList<?> whole) {
                return !part.isEmpty() && Collections.indexOfSubList(whole, part) >= 0;
            }
            return false;
        } catch (ClassCastException | NullPointerException otherKeys) {
            return false;
        }
    }

    /** A collection of its own with the content of a view. */
    static Object detached(Object view) {
        if (view.getClass() == ListViews.ARRAY_LIST) {
            return view;
        } else if (view instanceof ConcurrentHashMap.KeySetView<?, ?> set && set.getMappedValue() != null) {
            // not a view of a map but a set that happens to be made of one
            return set;
        } else if (view instanceof SortedMap<?, ?> map) {
            return new TreeMap<>(map);
        } else if (view instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map);
        } else if (view instanceof SortedSet<?> set) {
            return new TreeSet<>(set);
        } else if (view instanceof Set<?> set) {
            Set<@Nullable Object> copy = new LinkedHashSet<>();
            for (Object element : set) {
                copy.add(element instanceof Map.Entry<?, ?> entry ? new SimpleEntry<>(entry) : element);
            }
            return copy;
        } else if (view instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        } else if (view instanceof Map.Entry<?, ?> entry) {
            return new SimpleEntry<>(entry);
        }
        throw new CodecException("a " + view.getClass().getName() + " can't be written");
    }

    @Override
    boolean isFillable() {
        return false;
    }

    @Override
    @Nullable
    Object[] parts(Object node) {
        return new Object[] {node};
    }

    @Override
    Object make(ByteReader in, GraphReader graph) {
        if (readParts(in, graph)[0] instanceof Map<?, ?> map) {
            return view.apply(map);
        }
        throw new CodecException("malformed: a view of something that is not a map");
    }
}
