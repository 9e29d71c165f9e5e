package dev.stateflow.runtime.core.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.shop.Shop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"JdkObsolete"}) // applications use them
class IterationTest {
    private static final ValueCodec CODEC = Codecs.values(Shop.APPLICATION);

    /** A collection and what may be iterated over, with one identity through round trips. */
    private static Object[] roundTrip(Object... graph) {
        return (Object[]) Objects.requireNonNull(CODEC.decodeValue(CODEC.encodeValue(graph)));
    }

    static Stream<Function<List<Integer>, Collection<Integer>>> mutableCollections() {
        return Stream.of(
                ArrayList::new,
                LinkedList::new,
                Vector::new,
                HashSet::new,
                LinkedHashSet::new,
                TreeSet::new,
                ArrayDeque::new,
                elements -> {
                    Map<Integer, Integer> map = new HashMap<>();
                    elements.forEach(e -> map.put(e, e));
                    return map.keySet();
                },
                elements -> {
                    Map<Integer, Integer> map = new TreeMap<>();
                    elements.forEach(e -> map.put(e, e));
                    return map.values();
                });
    }

    /** The same walk, with removals at random, over the JDK's own iterator and over ours with a round trip at random. */
    @ParameterizedTest
    @MethodSource("mutableCollections")
    void anIterationIsThatOfTheCollection(Function<List<Integer>, Collection<Integer>> make) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<Integer> elements =
                    random.ints(random.nextInt(12), 0, 20).boxed().distinct().toList();
            Collection<Integer> plain = make.apply(elements);
            Collection<?> ours = make.apply(elements);
            boolean detaches =
                    !(ours instanceof List || ours.getClass().getSimpleName().matches(".*(Set|Deque|Queue)"));
            Iterator<Integer> plainIterator = plain.iterator();
            Iterator<?> iterator = Iteration.iterator(ours);
            while (plainIterator.hasNext()) {
                assertThat(iterator.hasNext()).as("seed %d", seed).isTrue();
                assertThat((Object) iterator.next()).as("seed %d", seed).isEqualTo(plainIterator.next());
                if (random.nextInt(3) == 0) {
                    plainIterator.remove();
                    iterator.remove();
                }
                if (!detaches && random.nextBoolean()) {
                    Object[] read = roundTrip(iterator, ours);
                    iterator = (Iterator<?>) read[0];
                    ours = (Collection<?>) read[1];
                }
            }
            assertThat(iterator.hasNext()).as("seed %d", seed).isFalse();
            assertThat(new ArrayList<Object>(ours)).as("seed %d", seed).isEqualTo(new ArrayList<Object>(plain));
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    static Stream<Map<String, Integer>> maps() {
        return Stream.of(new HashMap<>(), new LinkedHashMap<>(), new TreeMap<>(), new ConcurrentHashMap<>());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void entriesWriteThroughToTheirMap(Map<String, Integer> map) {
        for (int i = 0; i < 10; i++) {
            map.put("k" + i, i);
        }
        Object[] graph = {map, Iteration.iterator(map.entrySet())};
        int count = 0;
        while (((Iterator<?>) graph[1]).hasNext()) {
            @SuppressWarnings("unchecked")
            Map.Entry<String, Integer> entry = (Map.Entry<String, Integer>) ((Iterator<?>) graph[1]).next();
            Object[] read = roundTrip(graph[0], graph[1], entry);
            graph = new Object[] {read[0], read[1]};
            @SuppressWarnings("unchecked")
            Map.Entry<String, Integer> same = (Map.Entry<String, Integer>) read[2];
            assertThat(same).isEqualTo(entry).hasToString(entry.toString());
            assertThat(same.setValue(same.getValue() * 10)).isEqualTo(entry.getValue());
            assertThat(((Map<?, ?>) read[0]).get(same.getKey())).isEqualTo(entry.getValue() * 10);
            if (same.getKey().equals("k3")) {
                ((Iterator<?>) graph[1]).remove();
                assertThat(((Map<?, ?>) graph[0]).containsKey("k3")).isFalse();
                assertThat(same.getValue()).as("keeps the last value").isEqualTo(30);
            }
            count++;
        }
        assertThat(count).isEqualTo(10);
        assertThat((Map<?, ?>) graph[0]).hasSize(9);
    }

    @Test
    void entriesOfEnumMapsAreTheirOwn() {
        Map<Thread.State, Integer> map = new EnumMap<>(Thread.State.class);
        map.put(Thread.State.NEW, 1);
        map.put(Thread.State.RUNNABLE, 2);
        for (Iterator<Map.Entry<Thread.State, Integer>> each = Iteration.iterator(map.entrySet()); each.hasNext(); ) {
            Map.Entry<Thread.State, Integer> entry = each.next();
            entry.setValue(entry.getValue() + 5);
        }
        assertThat(map.values()).containsExactly(6, 7);
    }

    @Test
    void aChangeBehindTheIteratorsBackIsNoticed() {
        for (Collection<Integer> collection : List.of(
                new ArrayList<>(List.of(1, 2, 3)),
                new LinkedList<>(List.of(1, 2, 3)),
                new HashSet<>(List.of(1, 2, 3)))) {
            Object[] graph = roundTrip(collection, Iteration.iterator(collection));
            @SuppressWarnings("unchecked")
            Collection<Integer> read = (Collection<Integer>) graph[0];
            ((Iterator<?>) graph[1]).next();
            read.add(9);
            assertThatThrownBy(((Iterator<?>) graph[1])::next).isInstanceOf(ConcurrentModificationException.class);
            assertThatThrownBy(((Iterator<?>) graph[1])::remove).isInstanceOf(ConcurrentModificationException.class);
        }
        List<Integer> onWrite = new CopyOnWriteArrayList<>(List.of(1, 2));
        Iterator<Integer> iterator = Iteration.iterator(onWrite);
        onWrite.add(3);
        assertThat(iterator.next()).isEqualTo(1);
        assertThat(iterator.next()).isEqualTo(2);
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void theLastButOneCanBeRemovedUnnoticedAsInAnArrayList() {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        Iterator<Integer> iterator = Iteration.iterator(list);
        iterator.next();
        iterator.next();
        list.remove(0);
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void removalNeedsAnElement() {
        for (Collection<Integer> collection : List.of(new ArrayList<>(List.of(1, 2)), new HashSet<>(List.of(1, 2)))) {
            Iterator<Integer> iterator = Iteration.iterator(collection);
            assertThatThrownBy(iterator::remove).isInstanceOf(IllegalStateException.class);
            iterator.next();
            iterator.remove();
            assertThatThrownBy(iterator::remove).isInstanceOf(IllegalStateException.class);
            assertThat(collection).containsExactly(2);
        }
        assertThatThrownBy(() -> {
                    Iterator<Integer> fixed = Iteration.iterator(Arrays.asList(1, 2));
                    fixed.next();
                    fixed.remove();
                })
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** Its own iterator gives the rest in an order that no one can foresee once an element is removed. */
    @Test
    void aPriorityQueueIsEmptiedByItsIterator() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(4, 2, 8, 6, 1));
        List<Integer> seen = new ArrayList<>();
        for (Iterator<Integer> each = Iteration.iterator(queue); each.hasNext(); ) {
            seen.add(each.next());
            each.remove();
        }
        assertThat(seen).containsExactlyInAnyOrder(1, 2, 4, 6, 8);
        assertThat(queue).isEmpty();
    }

    @Test
    void othersGiveTheirOwnIterator() {
        Iterator<Object> own = List.<Object>of(1).iterator();
        assertThat(Iteration.iterator(() -> own)).isSameAs(own);
    }

    @Test
    void longLinkedListsAreWalkedNotIndexed() {
        List<Integer> list = new LinkedList<>();
        for (int i = 0; i < 200_000; i++) {
            list.add(i);
        }
        long sum = 0;
        for (Iterator<Integer> each = Iteration.iterator(list); each.hasNext(); ) {
            sum += each.next();
        }
        assertThat(sum).isEqualTo(199_999L * 100_000);
    }
}
