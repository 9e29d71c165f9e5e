package dev.stateflow.runtime.core.codec;

import dev.stateflow.api.Deadline;
import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.IteratedEntry;
import dev.stateflow.runtime.core.abi.ListCursor;
import dev.stateflow.runtime.core.abi.SnapshotCursor;
import dev.stateflow.runtime.core.codec.ArrayTypes.OfObjects;
import dev.stateflow.runtime.core.codec.ArrayTypes.OfPrimitives;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfElements;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfEntries;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfLinkedEntries;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfLists;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfParts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The node types of the JDK's classes. Their ids are their places in the list: persisted, so the list only grows at its end. */
final class JdkTypes {
    private final List<NodeType> types = new ArrayList<>();
    private final IdentityHashMap<NodeType, Integer> ids = new IdentityHashMap<>();
    private final Map<Class<?>, NodeType> byClass = new HashMap<>();
    private final NodeType reference;
    private final NodeType objects;
    private final NodeType enumSet;
    private final NodeType concurrentSet;
    private final NodeType listOfArray;
    private final NodeType throwable;
    private final NodeType degradedThrowable;

    @SuppressWarnings("JdkObsolete") // applications use them
    JdkTypes(Types registry) {
        reference = add(new ReferenceType(registry));
        objects = add(new OfObjects(registry));
        add(boolean[].class, new OfPrimitives<>(boolean.class, ArrayTypes.BOOLEANS));
        add(byte[].class, new ArrayTypes.OfBytes());
        add(short[].class, new OfPrimitives<>(short.class, ArrayTypes.SHORTS));
        add(char[].class, new OfPrimitives<>(char.class, ArrayTypes.CHARS));
        add(int[].class, new OfPrimitives<>(int.class, ArrayTypes.INTS));
        add(long[].class, new OfPrimitives<>(long.class, ArrayTypes.LONGS));
        add(float[].class, new OfPrimitives<>(float.class, ArrayTypes.FLOATS));
        add(double[].class, new OfPrimitives<>(double.class, ArrayTypes.DOUBLES));

        add(ArrayList.class, new OfLists());
        add(LinkedList.class, new OfElements(false, LinkedList::new));
        add(Vector.class, new OfElements(false, Vector::new));
        add(Stack.class, new OfElements(false, Stack::new));
        add(ArrayDeque.class, new OfElements(false, ArrayDeque::new));
        add(CopyOnWriteArrayList.class, new OfElements(false, CopyOnWriteArrayList::new));
        add(CopyOnWriteArraySet.class, new OfElements(true, CopyOnWriteArraySet::new));
        add(ConcurrentLinkedQueue.class, new OfElements(false, ConcurrentLinkedQueue::new));
        add(ConcurrentLinkedDeque.class, new OfElements(false, ConcurrentLinkedDeque::new));
        add(LinkedBlockingQueue.class, new OfElements(false, LinkedBlockingQueue::new));
        add(LinkedBlockingDeque.class, new OfElements(false, LinkedBlockingDeque::new));
        add(HashSet.class, HashTables.hashSets());
        add(LinkedHashSet.class, new OfElements(true, LinkedHashSet::new));
        add(HashMap.class, HashTables.hashMaps());
        add(LinkedHashMap.class, new OfLinkedEntries());
        add(Hashtable.class, new OfEntries(true, Hashtable::new));
        add(IdentityHashMap.class, new OfEntries(false, IdentityHashMap::new));
        add(ConcurrentHashMap.class, HashTables.concurrentMaps());
        concurrentSet = add(HashTables.concurrentSets());
        enumSet = add(new EnumTypes.Sets(registry));
        add(java.util.EnumMap.class, new EnumTypes.Maps(registry));
        SortedTypes.addTo(this);

        add(List.of(1).getClass(), new OfParts(CollectionParts::ofCollection, CollectionParts::list));
        alias(List.of(1), List.of(), List.of(1, 2).subList(0, 1));
        add(java.util.Set.of(1).getClass(), new OfParts(CollectionParts::ofCollection, CollectionParts::set));
        alias(java.util.Set.of(1), java.util.Set.of());
        add(Map.of(1, 1).getClass(), new OfParts(CollectionParts::ofMap, CollectionParts::map));
        alias(Map.of(1, 1), Map.of());
        add(Map.entry(1, 1).getClass(), new OfParts(CollectionParts::ofEntry, p -> Map.entry(get(p, 0), get(p, 1))));
        listOfArray = add(new OfParts(CollectionParts::ofCollection, parts -> Arrays.asList(parts)));
        SmallTypes.addTo(this);
        WrapperTypes.addTo(this);

        add(ListCursor.class, new OfParts(CursorParts::of, CursorParts::list));
        add(SnapshotCursor.class, new OfParts(CursorParts::of, CursorParts::snapshot));
        add(IteratedEntry.class, new OfParts(CursorParts::of, CursorParts::entry));

        throwable = add(new ThrowableTypes.OfJdk());
        degradedThrowable = add(new ThrowableTypes.Degraded(registry));
        add(ViewType.KEYS);
        add(ViewType.ENTRIES);
        add(ViewType.VALUES);
        add(Deadline.class, new OfParts(DeadlineParts::of, DeadlineParts::deadline));
        add(ListViews.OF_ARRAY);
        add(ListViews.OF_LIST);
        add(ListViews.STALE);
        add(ScheduledCall.class, new OfParts(ScheduledCallParts::of, ScheduledCallParts::scheduledCall));
        TellingThrowables.addTo(this, registry);
    }

    static Object get(@Nullable Object[] parts, int index) {
        Object part = index < parts.length ? parts[index] : null;
        if (part == null) {
            throw new CodecException("malformed: a part is missing");
        }
        return part;
    }

    private NodeType add(NodeType type) {
        ids.put(type, types.size());
        types.add(type);
        return type;
    }

    void add(Class<?> javaClass, NodeType type) {
        add(type);
        if (byClass.putIfAbsent(javaClass, type) != null) {
            throw new AssertionError(javaClass + " has two types");
        }
    }

    /** Objects that are written as the first of them is, though their classes differ from release to release of the JDK. */
    void alias(Object first, Object... others) {
        NodeType type = byClass.get(first.getClass());
        if (type == null) {
            throw new AssertionError(first.getClass() + " has no type");
        }
        for (Object other : others) {
            byClass.putIfAbsent(other.getClass(), type);
        }
    }

    int id(NodeType type) {
        return ids.getOrDefault(type, -1);
    }

    NodeType byId(int id) {
        if (id >= types.size()) {
            throw new CodecException("from a newer version: unknown type " + id);
        }
        return types.get(id);
    }

    NodeType reference() {
        return reference;
    }

    /** For what {@link ViewType#detached} gives. */
    NodeType ofDetached(Object detached) {
        if (detached.getClass() == ListViews.ARRAY_LIST) {
            return listOfArray;
        }
        NodeType type = detached instanceof ConcurrentHashMap.KeySetView ? concurrentSet : of(detached.getClass());
        if (type == null) {
            throw new AssertionError(detached.getClass() + " has no type");
        }
        return type;
    }

    /** The type of a class of the JDK; null if objects of the class can't be written. */
    @Nullable
    NodeType of(Class<?> javaClass) {
        NodeType exact = byClass.get(javaClass);
        if (exact != null) {
            return exact;
        }
        if (javaClass.isArray()) {
            return objects;
        }
        if (javaClass == ConcurrentHashMap.KeySetView.class) {
            return ViewType.UNRESOLVED;
        }
        if (java.util.EnumSet.class.isAssignableFrom(javaClass)) {
            return enumSet;
        }
        if (Throwable.class.isAssignableFrom(javaClass)) {
            return ThrowableTypes.isFaithful(javaClass) ? throwable : degradedThrowable;
        }
        boolean hidden = javaClass.getName().startsWith("java.util.")
                && !java.lang.reflect.Modifier.isPublic(javaClass.getModifiers());
        boolean collection = java.util.Collection.class.isAssignableFrom(javaClass)
                || Map.class.isAssignableFrom(javaClass)
                || Map.Entry.class.isAssignableFrom(javaClass);
        return hidden && collection ? ViewType.UNRESOLVED : null;
    }

    /** A reference whose key is not simple. */
    private static final class ReferenceType extends NodeType {
        private final Types types;

        ReferenceType(Types types) {
            this.types = types;
        }

        @Override
        boolean isPlain(Object node) {
            return ((EntityObject) node).stateflow$address() != null;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return types.reference(GraphWriter.address((EntityObject) node).entity(), get(parts, 0), null);
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return new Object[] {GraphWriter.address((EntityObject) node).key()};
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            String entity = GraphWriter.address((EntityObject) node).entity();
            out.writeUnsigned(graph.symbol(entity));
            graph.writeAll(parts, out);
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            String entity = graph.readSymbol(in);
            Object key = graph.readValue(in);
            if (key == null) {
                throw new CodecException("malformed: the key of a reference is null");
            }
            return graph.reference(entity, key);
        }
    }
}
