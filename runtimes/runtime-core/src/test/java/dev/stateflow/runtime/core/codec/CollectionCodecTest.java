package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.codec.Samples.ByLength;
import dev.stateflow.runtime.core.codec.Samples.Coin;
import dev.stateflow.runtime.core.codec.Samples.Point;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"JdkObsolete", "IdentityHashMapUsage", "UnusedVariable"}) // applications do such things
class CollectionCodecTest {
    /** A value after it was written and read. */
    @Nullable
    Object afterwards(@Nullable Object value) {
        return ValueCodecTest.roundTrip(value);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    private <T> T again(@Nullable Object value) {
        return (T) afterwards(value);
    }

    private static final List<String> ELEMENTS = List.of("one", "two", "three", "four", "five");

    static Stream<Collection<?>> collections() {
        return Stream.of(
                new ArrayList<>(ELEMENTS),
                new LinkedList<>(ELEMENTS),
                new Vector<>(ELEMENTS),
                new CopyOnWriteArrayList<>(ELEMENTS),
                Arrays.asList("a", null),
                new ArrayList<>(),
                List.of(),
                List.of(1),
                List.of(1, 2),
                ELEMENTS,
                Stream.of("a", null).toList(),
                Collections.emptyList(),
                Collections.singletonList(null),
                Collections.nCopies(3, "x"),
                Collections.nCopies(0, "x"),
                Collections.unmodifiableList(new ArrayList<>(ELEMENTS)),
                Collections.unmodifiableList(new LinkedList<>(ELEMENTS)),
                Collections.synchronizedList(new ArrayList<>(ELEMENTS)),
                Set.of(),
                Set.of(1),
                Set.of(1, 2, 3),
                new HashSet<>(ELEMENTS),
                new LinkedHashSet<>(ELEMENTS),
                new TreeSet<>(ELEMENTS),
                new ConcurrentSkipListSet<>(ELEMENTS),
                Collections.emptySet(),
                Collections.singleton(1),
                Collections.unmodifiableSet(new HashSet<>(ELEMENTS)),
                Collections.unmodifiableSortedSet(new TreeSet<>(ELEMENTS)),
                Collections.unmodifiableNavigableSet(new TreeSet<>(ELEMENTS)),
                Collections.synchronizedSet(new HashSet<>(ELEMENTS)),
                ConcurrentHashMap.newKeySet(),
                EnumSet.of(Coin.POUND),
                EnumSet.noneOf(Coin.class),
                EnumSet.allOf(Coin.class),
                new HashSet<>(Arrays.asList(null, "x")),
                Set.of(List.of(new Point(1, 2)), List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void collections(Collection<?> collection) {
        Collection<?> read = again(collection);
        assertThat(read).hasSameClassAs(collection);
        assertThat((Object) read).isEqualTo(collection);
        if (!collection.getClass().getName().contains("Immutable")) {
            // those have an order by chance
            assertThat(new ArrayList<Object>(read)).isEqualTo(new ArrayList<Object>(collection));
        }
    }

    static Stream<Map<?, ?>> maps() {
        Map<String, Object> sample = new LinkedHashMap<>();
        ELEMENTS.forEach(e -> sample.put(e, e.length()));
        Map<Coin, Integer> byCoin = new EnumMap<>(Coin.class);
        byCoin.put(Coin.POUND, 3);
        Map<Object, Object> withNulls = new HashMap<>();
        withNulls.put(null, null);
        // the order follows from the size of the table, which is kept for hash maps only; a copy's size depends on the
        // JDK
        Map<Object, Object> concurrent = new ConcurrentHashMap<>();
        sample.forEach(concurrent::put);
        return Stream.of(
                sample,
                new HashMap<>(sample),
                new TreeMap<>(sample),
                concurrent,
                new ConcurrentSkipListMap<>(sample),
                new IdentityHashMap<>(sample),
                withNulls,
                byCoin,
                new EnumMap<>(Coin.class),
                Map.of(),
                Map.of(1, 2),
                Map.of(1, 2, 3, 4),
                Collections.emptyMap(),
                Collections.singletonMap(1, null),
                Collections.unmodifiableMap(new HashMap<>(sample)),
                Collections.unmodifiableSortedMap(new TreeMap<>(sample)),
                Collections.unmodifiableNavigableMap(new TreeMap<>(sample)),
                Collections.synchronizedMap(new HashMap<>(sample)));
    }

    @ParameterizedTest
    @MethodSource
    void maps(Map<?, ?> map) {
        Map<?, ?> read = again(map);
        assertThat(read).hasSameClassAs(map);
        // an identity map knows its own strings only
        assertThat((Object) new HashMap<>(read)).isEqualTo(new HashMap<>(map));
        if (!(map instanceof IdentityHashMap) && !map.getClass().getName().contains("Immutable")) {
            assertThat(new ArrayList<Object>(read.entrySet())).isEqualTo(new ArrayList<Object>(map.entrySet()));
        }
    }

    @Test
    void aPartOfAnImmutableListIsOne() {
        List<Object> read = again(List.of(1, 2, 3).subList(1, 3));
        assertThat(read).isEqualTo(List.of(2, 3));
        assertThatThrownBy(() -> read.add(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void queues() {
        ArrayDeque<Integer> deque = again(new ArrayDeque<>(List.of(3, 1, 2)));
        assertThat(deque).containsExactly(3, 1, 2);
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
        queue.addAll(List.of(3, 1, 4, 1, 5, 9, 2, 6));
        PriorityQueue<Integer> read = again(queue);
        assertThat(new ArrayList<>(read)).isEqualTo(new ArrayList<>(queue));
        assertThat(read.poll()).isEqualTo(9);
    }

    @Test
    void comparators() {
        TreeSet<String> byLength = new TreeSet<>(new ByLength());
        byLength.addAll(ELEMENTS);
        TreeSet<String> read = again(byLength);
        assertThat(read).containsExactlyElementsOf(byLength);
        assertThat(read.comparator()).isInstanceOf(ByLength.class);
        assertThat(read.add("xxx")).isFalse();
        TreeMap<String, Integer> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.put("A", 1);
        assertThat(this.<TreeMap<String, Integer>>again(anyCase).get("a")).isEqualTo(1);
        TreeSet<String> lambda = new TreeSet<>((a, b) -> 0);
        assertThatThrownBy(() -> again(lambda))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("lambda");
    }

    @Test
    void entries() {
        for (Map.Entry<?, ?> entry :
                List.of(Map.entry(1, 2), new SimpleEntry<>(1, null), new SimpleImmutableEntry<>("a", List.of()))) {
            Object read = again(entry);
            assertThat(read).isEqualTo(entry).hasSameClassAs(entry);
        }
        Object node = new HashMap<>(Map.of("k", 1)).entrySet().iterator().next();
        assertThat(this.<Object>again(node)).as("a copy of an entry").isEqualTo(Map.entry("k", 1));
    }

    /** Plain Java does not promise an order, but programs see one, and it should not change while a call waits. */
    @Test
    void hashTablesKeepTheirOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Set<Object> set = randomHashSet(random);
            Set<Object> read = again(set);
            assertThat(new ArrayList<>(read)).as("seed %d, round %d", seed, i).isEqualTo(new ArrayList<>(set));
            int capacity = random.nextInt(64);
            Map<Object, Object> map =
                    random.nextBoolean() ? new HashMap<>(capacity) : new ConcurrentHashMap<>(capacity);
            set.forEach(k -> map.put(k, k));
            Map<Object, Object> readMap = again(map);
            assertThat(new ArrayList<>(readMap.keySet()))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(new ArrayList<>(map.keySet()));
        }
    }

    private static Set<Object> randomHashSet(Random random) {
        List<Object> elements = IntStream.range(0, random.nextInt(40))
                .<Object>mapToObj(i -> random.nextBoolean() ? "k" + random.nextInt(1_000) : random.nextInt())
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> new HashSet<>(elements);
            case 1 -> elements.stream().collect(Collectors.toSet());
            case 2 -> {
                Set<Object> presized = new HashSet<>(random.nextInt(200));
                presized.addAll(elements);
                yield presized.size() < 4 ? new HashSet<>(elements) : presized;
            }
            default -> {
                Set<Object> shrunk = new HashSet<>(elements);
                shrunk.removeIf(e -> random.nextBoolean());
                yield shrunk;
            }
        };
    }

    @Test
    void anAccessOrderedMapStaysOne() {
        LinkedHashMap<String, Integer> recent = new LinkedHashMap<>(16, 0.75f, true);
        LinkedHashMap<String, Integer> empty = again(recent);
        empty.put("a", 1);
        empty.put("b", 2);
        empty.get("a");
        assertThat(empty.keySet()).containsExactly("b", "a");
        LinkedHashMap<String, Integer> filled = again(empty);
        filled.get("b");
        assertThat(filled.keySet()).containsExactly("a", "b");
        LinkedHashMap<String, Integer> inserted = again(new LinkedHashMap<>(Map.of("x", 1)));
        inserted.put("y", 2);
        inserted.get("x");
        assertThat(inserted.keySet()).containsExactly("x", "y");
    }

    @Test
    void wrappersGoOnWrapping() {
        List<Object> list = new ArrayList<>(List.of(1));
        Object[] read = again(new Object[] {Collections.unmodifiableList(list), list});
        @SuppressWarnings("unchecked")
        List<Object> readList = (List<Object>) read[1];
        readList.add(2);
        assertThat(read[0]).isEqualTo(List.of(1, 2));
        Map<Object, Boolean> members = new LinkedHashMap<>();
        Set<Object> set = Collections.newSetFromMap(members);
        set.addAll(List.of("b", "a"));
        Set<Object> readSet = again(set);
        assertThat(readSet).containsExactly("b", "a");
        assertThat(readSet.add("c")).isTrue();
    }

    @Test
    void viewsOfAMapStayViews() {
        for (Map<String, Integer> map : List.of(
                new HashMap<String, Integer>(),
                new TreeMap<String, Integer>(),
                new LinkedHashMap<String, Integer>(),
                new ConcurrentHashMap<String, Integer>())) {
            map.put("a", 1);
            Object[] read =
                    again(new Object[] {map.keySet(), map.values(), map.entrySet(), map, new Object[] {map.keySet()}});
            @SuppressWarnings("unchecked")
            Map<String, Integer> readMap = (Map<String, Integer>) read[3];
            readMap.put("b", 2);
            assertThat((Set<?>) read[0]).hasSize(2);
            assertThat((Collection<?>) read[1]).hasSize(2);
            assertThat((Set<?>) read[2]).hasSize(2);
            assertThat(((Object[]) read[4])[0]).isSameAs(read[0]);
        }
    }

    @Test
    void viewsOfWhatNobodySeesAreCopies() {
        assertThat(this.<Set<?>>again(new HashMap<>(Map.of("a", 1)).keySet())).isEqualTo(Set.of("a"));
        assertThat(this.<Collection<?>>again(new HashMap<>(Map.of("a", 1)).values()))
                .isEqualTo(List.of(1));
        assertThat(this.<Set<?>>again(new TreeMap<>(Map.of("a", 1)).entrySet()))
                .isEqualTo(Map.of("a", 1).entrySet());
        assertThat(this.<List<?>>again(new ArrayList<>(List.of(1, 2, 3)).subList(1, 3)))
                .isEqualTo(List.of(2, 3));
        assertThat(this.<Map<?, ?>>again(new TreeMap<>(Map.of("a", 1, "b", 2)).headMap("b")))
                .isEqualTo(Map.of("a", 1))
                .isInstanceOf(TreeMap.class);
    }
}
