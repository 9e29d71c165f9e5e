package dev.stateflow.runtime.core.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are views of an array or of another list: {@code Arrays.asList(array)} and {@code ArrayList.subList}. A sublist is written as such if its list
 * is part of the same graph; otherwise nobody else can see that, and a copy does.
 */
final class ListViews {
    static final Class<?> ARRAY_LIST = Arrays.asList(1).getClass();
    private static final Class<?> SUB_LIST = new ArrayList<>().subList(0, 0).getClass();

    /** Of an array. */
    static final NodeType OF_ARRAY = new OfArray();

    /** Of a part of a list. */
    static final NodeType OF_LIST = new OfList();

    /** Of a part of a list that was changed since: all that it does is to throw. */
    static final NodeType STALE = new Stale();

    private ListViews() {}

    /**
     * What a list is a view of.
     *
     * @param type how it is written
     * @param node what {@link NodeType#parts} takes for it
     */
    record Found(NodeType type, Object node) {}

    /** The part of a list that a sublist shows. */
    private record Range(ArrayList<?> list, int from, int size) {}

    /**
     * Finds what a list is a view of; null if it is nothing of the graph.
     *
     * @param nameable whether the class of a name can be written
     */
    static @Nullable Found find(Object view, Iterable<?> graph, Predicate<String> nameable) {
        if (view.getClass() == ARRAY_LIST) {
            // the array is written even if nothing else holds it: its class decides what the list accepts
            Object[] array = Insides.arrayOf(view);
            return nameable.test(ClassLeaf.innermost(array.getClass()).getName()) ? new Found(OF_ARRAY, array) : null;
        } else if (view.getClass() == SUB_LIST) {
            @SuppressWarnings("unchecked") // the elements are put back
            List<@Nullable Object> list = (List<@Nullable Object>) view;
            return range(list, graph);
        }
        return null;
    }

    /** A mark that is set in the view for a moment shows in the list that it is a view of, at its place. */
    private static @Nullable Found range(List<@Nullable Object> view, Iterable<?> graph) {
        int size;
        try {
            size = view.size();
        } catch (ConcurrentModificationException stale) {
            return new Found(STALE, view);
        }
        if (size == 0) {
            return null;
        }
        Object mark = new Object();
        Object first = view.set(0, mark);
        try {
            for (Object candidate : graph) {
                if (candidate instanceof ArrayList<?> list) {
                    for (int i = 0; i <= list.size() - size; i++) {
                        if (list.get(i) == mark) {
                            return new Found(OF_LIST, new Range(list, i, size));
                        }
                    }
                }
            }
            return null;
        } finally {
            view.set(0, first);
        }
    }

    private abstract static class Made extends NodeType {
        @Override
        final boolean isFillable() {
            return false;
        }
    }

    private static final class OfArray extends Made {
        @Override
        @Nullable
        Object[] parts(Object node) {
            return new Object[] {node};
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            if (readParts(in, graph)[0] instanceof Object[] array) {
                return Arrays.asList(array);
            }
            throw new CodecException("malformed: a list of something that is not an array");
        }
    }

    private static final class OfList extends Made {
        /** A sublist of a list that is filled later would be stale at once. */
        @Override
        boolean needsFilledParts() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            Range range = (Range) node;
            return new Object[] {range.list(), range.from(), range.size()};
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            @Nullable Object[] parts = readParts(in, graph);
            if (parts.length == 3
                    && parts[0] instanceof ArrayList<?> list
                    && parts[1] instanceof Integer from
                    && parts[2] instanceof Integer size
                    && from >= 0
                    && size >= 0
                    && from <= list.size() - size) {
                return list.subList(from, from + size);
            }
            throw new CodecException("malformed: a part of something that is not such a list");
        }
    }

    private static final class Stale extends Made {
        @Override
        @Nullable
        Object[] parts(Object node) {
            return NONE;
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            readParts(in, graph);
            List<Object> list = new ArrayList<>();
            List<Object> view = list.subList(0, 0);
            list.add(1);
            return view;
        }
    }
}
