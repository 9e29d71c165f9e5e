package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What methods of the JDK do to the objects that they are given, as far as it is known. That collections call {@code equals}, {@code hashCode}
 * and {@code compareTo} of their elements is taken to change nothing.
 */
final class LibraryCalls {
    /** What a call changes. */
    enum Change {
        NOTHING,
        RECEIVER,
        ANYTHING
    }

    private static final Set<String> IMMUTABLE = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Class",
            "java/lang/Double",
            "java/lang/Enum",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short",
            "java/lang/String",
            "java/math/BigDecimal",
            "java/math/BigInteger",
            "java/math/MathContext",
            "java/net/URI",
            "java/util/Currency",
            "java/util/Locale",
            "java/util/UUID",
            "java/util/regex/Pattern");

    /** Classes whose methods change nothing that they are given; functions passed to them have been counted where they were made. */
    private static final Set<String> PURE = Set.of(
            "java/lang/Math",
            "java/lang/Record",
            "java/lang/StrictMath",
            "java/util/Comparator",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/OptionalDouble",
            "java/util/OptionalInt",
            "java/util/OptionalLong");

    private static final List<String> PURE_PACKAGES = List.of("java/time/", "java/util/stream/");

    private static final Set<String> RECEIVER_ONLY = Set.of(
            "java/lang/AbstractStringBuilder",
            "java/lang/StringBuffer",
            "java/lang/StringBuilder",
            "java/util/BitSet",
            "java/util/Collection",
            "java/util/Iterator",
            "java/util/Map",
            "java/util/Map$Entry",
            "java/util/Random",
            "java/util/StringJoiner",
            "java/util/concurrent/atomic/AtomicBoolean",
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/DoubleAdder",
            "java/util/concurrent/atomic/LongAdder");

    private static final Map<String, Set<String>> PURE_METHODS = Map.ofEntries(
            Map.entry("java/lang/Object", Set.of("<init>", "equals", "getClass", "hashCode", "toString")),
            Map.entry(
                    "java/lang/CharSequence",
                    Set.of("charAt", "chars", "codePoints", "compare", "isEmpty", "length", "subSequence")),
            Map.entry("java/lang/Comparable", Set.of("compareTo")),
            Map.entry(
                    "java/lang/Number",
                    Set.of("byteValue", "doubleValue", "floatValue", "intValue", "longValue", "shortValue")),
            Map.entry("java/lang/Iterable", Set.of("forEach", "iterator", "spliterator")),
            Map.entry(
                    "java/lang/Throwable",
                    Set.of(
                            "<init>",
                            "getCause",
                            "getLocalizedMessage",
                            "getMessage",
                            "getStackTrace",
                            "getSuppressed")),
            Map.entry("java/lang/System", Set.of("currentTimeMillis", "identityHashCode", "lineSeparator", "nanoTime")),
            Map.entry("java/lang/StringBuilder", Set.of("charAt", "indexOf", "isEmpty", "length", "substring")),
            Map.entry(
                    "java/util/Arrays",
                    Set.of(
                            "asList",
                            "binarySearch",
                            "copyOf",
                            "copyOfRange",
                            "deepEquals",
                            "deepHashCode",
                            "deepToString",
                            "equals",
                            "hashCode",
                            "stream",
                            "toString")),
            Map.entry(
                    "java/util/Collection",
                    Set.of("contains", "containsAll", "isEmpty", "parallelStream", "size", "stream")),
            Map.entry(
                    "java/util/Collections",
                    Set.of(
                            "disjoint",
                            "emptyList",
                            "emptyMap",
                            "emptySet",
                            "frequency",
                            "max",
                            "min",
                            "nCopies",
                            "reverseOrder",
                            "singleton",
                            "singletonList",
                            "singletonMap",
                            "unmodifiableCollection",
                            "unmodifiableList",
                            "unmodifiableMap",
                            "unmodifiableSet")),
            Map.entry(
                    "java/util/Deque",
                    Set.of("descendingIterator", "getFirst", "getLast", "peek", "peekFirst", "peekLast")),
            Map.entry("java/util/Enumeration", Set.of("hasMoreElements", "nextElement")),
            Map.entry("java/util/Iterator", Set.of("forEachRemaining", "hasNext", "next")),
            Map.entry(
                    "java/util/List",
                    Set.of(
                            "copyOf",
                            "get",
                            "getFirst",
                            "getLast",
                            "indexOf",
                            "lastIndexOf",
                            "listIterator",
                            "of",
                            "reversed",
                            "subList")),
            Map.entry("java/util/ListIterator", Set.of("hasPrevious", "nextIndex", "previous", "previousIndex")),
            Map.entry(
                    "java/util/Map",
                    Set.of(
                            "containsKey",
                            "containsValue",
                            "copyOf",
                            "entry",
                            "entrySet",
                            "forEach",
                            "isEmpty",
                            "keySet",
                            "of",
                            "ofEntries",
                            "size",
                            "values")),
            Map.entry("java/util/Map$Entry", Set.of("comparingByKey", "comparingByValue", "getKey", "getValue")),
            Map.entry(
                    "java/util/NavigableMap",
                    Set.of(
                            "ceilingEntry",
                            "ceilingKey",
                            "descendingMap",
                            "firstEntry",
                            "floorEntry",
                            "floorKey",
                            "higherEntry",
                            "higherKey",
                            "lastEntry",
                            "lowerEntry",
                            "lowerKey",
                            "navigableKeySet")),
            Map.entry(
                    "java/util/NavigableSet",
                    Set.of("ceiling", "descendingIterator", "descendingSet", "floor", "higher", "lower")),
            Map.entry("java/util/Queue", Set.of("element", "peek")),
            Map.entry("java/util/Set", Set.of("copyOf", "of")),
            Map.entry("java/util/SortedMap", Set.of("firstKey", "headMap", "lastKey", "subMap", "tailMap")),
            Map.entry("java/util/SortedSet", Set.of("first", "headSet", "last", "subSet", "tailSet")),
            Map.entry("java/util/concurrent/atomic/AtomicBoolean", Set.of("get")),
            Map.entry("java/util/concurrent/atomic/AtomicInteger", Set.of("get", "intValue")),
            Map.entry("java/util/concurrent/atomic/AtomicLong", Set.of("get", "longValue")));

    /** They look a key up, and a map in access order moves it. */
    private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault");

    private final TypeHierarchy hierarchy;
    private final Predicate<String> entity;
    private final boolean accessOrder;

    /**
     * @param entity tells entity classes: a reference to one never changes
     * @param accessOrder whether the application makes maps in access order, which a look-up changes
     */
    LibraryCalls(TypeHierarchy hierarchy, Predicate<String> entity, boolean accessOrder) {
        this.hierarchy = hierarchy;
        this.entity = entity;
        this.accessOrder = accessOrder;
    }

    Change change(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            // clone() and what arrays have of Object
            return Change.NOTHING;
        }
        List<String> types = hierarchy.supertypes(owner);
        boolean pure = types.stream()
                .anyMatch(type -> IMMUTABLE.contains(type)
                        || PURE.contains(type)
                        || PURE_METHODS.getOrDefault(type, Set.of()).contains(name)
                        || PURE_PACKAGES.stream().anyMatch(type::startsWith));
        boolean suppliesContainer =
                name.equals("toCollection") || (name.equals("collect") && descriptor.contains("Supplier;"));
        if (pure && !suppliesContainer) {
            return Change.NOTHING;
        }
        if (LOOKUPS.contains(name) && types.contains("java/util/Map")) {
            return accessOrder ? Change.RECEIVER : Change.NOTHING;
        }
        // toArray(T[]) writes to its argument
        boolean fillsArgument = name.equals("toArray") && descriptor.startsWith("([");
        return !fillsArgument && types.stream().anyMatch(RECEIVER_ONLY::contains) ? Change.RECEIVER : Change.ANYTHING;
    }

    /** Whether objects of a type never change, so that anyone may have them. */
    boolean isImmutable(String descriptor) {
        if (!descriptor.startsWith("L")) {
            return !descriptor.startsWith("[") && !descriptor.isEmpty();
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        return IMMUTABLE.contains(name)
                || name.startsWith("java/time/")
                || entity.test(name)
                || hierarchy.supertypes(name).contains("java/lang/Enum");
    }
}
