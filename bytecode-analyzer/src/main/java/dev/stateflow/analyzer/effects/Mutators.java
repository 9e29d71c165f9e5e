package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.List;
import java.util.Set;

/** Methods of the JDK that are there to change the object that they are called on, and those that hand out what it holds. */
public final class Mutators {
    private static final List<String> CHANGEABLE = List.of(
            "java/util/Collection",
            "java/util/Map",
            "java/util/Map$Entry",
            "java/util/Iterator",
            "java/lang/AbstractStringBuilder",
            "java/util/BitSet",
            "java/util/Date",
            "java/util/Calendar",
            "java/util/concurrent/atomic/AtomicBoolean",
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/AtomicReference",
            "java/util/concurrent/atomic/LongAdder");

    private static final Set<String> CHANGES = Set.of(
            "accumulateAndGet",
            "add",
            "addAll",
            "addAndGet",
            "addFirst",
            "addLast",
            "append",
            "clear",
            "compareAndSet",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "decrement",
            "decrementAndGet",
            "delete",
            "deleteCharAt",
            "flip",
            "getAndAdd",
            "getAndDecrement",
            "getAndIncrement",
            "getAndSet",
            "getAndUpdate",
            "increment",
            "incrementAndGet",
            "insert",
            "merge",
            "offer",
            "offerFirst",
            "offerLast",
            "poll",
            "pollFirst",
            "pollFirstEntry",
            "pollLast",
            "pollLastEntry",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeIf",
            "removeLast",
            "replace",
            "replaceAll",
            "retainAll",
            "reverse",
            "set",
            "setCharAt",
            "setLength",
            "setTime",
            "setValue",
            "sort",
            "updateAndGet");

    /** They put what they are given into the object. */
    private static final Set<String> ADDERS = Set.of(
            "add",
            "addFirst",
            "addLast",
            "getAndSet",
            "offer",
            "offerFirst",
            "offerLast",
            "push",
            "put",
            "putIfAbsent",
            "replace",
            "set",
            "setValue");

    /** They give another view of the object: a change of one is a change of the other. */
    private static final Set<String> VIEWS = Set.of(
            "append",
            "descendingIterator",
            "descendingKeySet",
            "descendingMap",
            "descendingSet",
            "entrySet",
            "headMap",
            "headSet",
            "insert",
            "iterator",
            "keySet",
            "listIterator",
            "navigableKeySet",
            "reversed",
            "subList",
            "subMap",
            "subSet",
            "tailMap",
            "tailSet",
            "values");

    private static final Set<String> ELEMENTS = Set.of(
            "ceiling",
            "computeIfAbsent",
            "element",
            "first",
            "firstEntry",
            "floor",
            "get",
            "getFirst",
            "getKey",
            "getLast",
            "getOrDefault",
            "getValue",
            "higher",
            "last",
            "lastEntry",
            "lower",
            "next",
            "peek",
            "peekFirst",
            "peekLast",
            "previous");

    private static final Set<String> SAME_AS_ARGUMENT = Set.of(
            "java/util/Objects.requireNonNull",
            "java/util/Collections.unmodifiableCollection",
            "java/util/Collections.unmodifiableList",
            "java/util/Collections.unmodifiableMap",
            "java/util/Collections.unmodifiableSet",
            "java/util/Collections.unmodifiableSortedMap",
            "java/util/Collections.unmodifiableSortedSet",
            "java/util/Arrays.asList");

    private static final Set<String> CHANGES_ARGUMENT = Set.of(
            "java/util/Arrays.fill",
            "java/util/Arrays.setAll",
            "java/util/Arrays.sort",
            "java/util/Collections.addAll",
            "java/util/Collections.fill",
            "java/util/Collections.replaceAll",
            "java/util/Collections.reverse",
            "java/util/Collections.rotate",
            "java/util/Collections.shuffle",
            "java/util/Collections.sort",
            "java/util/Collections.swap");

    private final TypeHierarchy hierarchy;

    /** Looks types up in a hierarchy. */
    public Mutators(TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Whether a method changes its receiver. */
    public boolean changesReceiver(String owner, String name) {
        return CHANGES.contains(name) && isChangeable(owner);
    }

    /** Whether a static method changes its first argument. */
    boolean changesArgument(String owner, String name) {
        return CHANGES_ARGUMENT.contains(owner + "." + name);
    }

    /** Whether a method puts its arguments into its receiver. */
    boolean adds(String owner, String name) {
        return ADDERS.contains(name) && isChangeable(owner);
    }

    boolean isView(String owner, String name) {
        return VIEWS.contains(name) && isContainer(owner);
    }

    boolean isElement(String owner, String name) {
        return ELEMENTS.contains(name) && isContainer(owner);
    }

    boolean isSameAsArgument(String owner, String name) {
        return SAME_AS_ARGUMENT.contains(owner + "." + name);
    }

    private boolean isContainer(String owner) {
        return isChangeable(owner) || owner.equals("java/lang/Iterable");
    }

    private boolean isChangeable(String owner) {
        return CHANGEABLE.stream().anyMatch(type -> hierarchy.isAssignable(owner, type));
    }
}
