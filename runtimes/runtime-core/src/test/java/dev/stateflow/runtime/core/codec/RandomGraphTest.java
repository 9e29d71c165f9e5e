package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.codec.Samples.Coin;
import dev.stateflow.runtime.core.codec.Samples.Group;
import dev.stateflow.runtime.core.codec.Samples.Node;
import dev.stateflow.runtime.core.codec.Samples.Plain;
import dev.stateflow.runtime.core.codec.Samples.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random graphs, cycles and shared objects included, have the same shape after a round trip. */
@SuppressWarnings("JdkObsolete") // applications use it
class RandomGraphTest {
    private static final ValueCodec CODEC = Codecs.values(Samples.APPLICATION);

    @Test
    void shapesSurvive() {
        long seed = new Random().nextLong();
        for (int round = 0; round < 3_000; round++) {
            Object graph = new Maker(new Random(seed + round)).graph();
            Object read = CODEC.decodeValue(CODEC.encodeValue(graph));
            assertThat(shape(read)).as("seed %d", seed + round).isEqualTo(shape(graph));
            assertThat(CODEC.encodeValue(read)).as("seed %d", seed + round).isEqualTo(CODEC.encodeValue(graph));
            assertThat(shape(CODEC.copy(graph))).as("seed %d", seed + round).isEqualTo(shape(read));
        }
    }

    @Test
    void whatIsSaidToBeWritableIs() {
        long seed = new Random().nextLong();
        int yes = 0;
        for (int round = 0; round < 3_000; round++) {
            Object value = new Maker(new Random(seed + round)).withUnknown().graph();
            if (CODEC.canBeWritten(value)) {
                assertThat(CODEC.encodeValue(value)).as("seed %d", seed + round).isNotEmpty();
                yes++;
            }
        }
        assertThat(yes).isBetween(300, 2_700);
    }

    private static final class Maker {
        private final Random random;
        private final List<Object> made = new ArrayList<>();
        private int kinds = 18;

        Maker(Random random) {
            this.random = random;
        }

        /** Objects among others that can't be written. */
        Maker withUnknown() {
            kinds = 19;
            return this;
        }

        Object graph() {
            List<@Nullable Object> root = new ArrayList<>();
            made.add(root);
            for (int i = random.nextInt(6); i >= 0; i--) {
                root.add(value(5));
            }
            // close some cycles
            for (Object object : List.copyOf(made)) {
                if (object instanceof Node node && random.nextBoolean()) {
                    node.value = any();
                } else if (object instanceof ArrayList<?> list && random.nextInt(3) == 0) {
                    @SuppressWarnings("unchecked")
                    List<Object> mutable = (List<Object>) list;
                    mutable.add(any());
                }
            }
            return root;
        }

        private Object any() {
            return made.get(random.nextInt(made.size()));
        }

        private @Nullable Object value(int depth) {
            int kind = random.nextInt(depth == 0 ? 7 : kinds);
            Object value =
                    switch (kind) {
                        case 0 -> null;
                        case 1 -> random.nextInt();
                        case 2 -> "s" + random.nextInt(50);
                        case 3 -> new UUID(random.nextLong(), 1);
                        case 4 -> random.nextBoolean() ? Coin.PENNY : Coin.POUND;
                        case 5 -> random.nextLong();
                        case 6 -> any();
                        case 7 -> new Group("g", list(depth));
                        case 8 -> new Plain(random.nextInt(), value(depth - 1));
                        case 9 -> list(depth).toArray();
                        case 10 -> new LinkedList<>(list(depth));
                        case 11 -> new int[] {random.nextInt()};
                        case 12 -> Optional.ofNullable(value(depth - 1));
                        case 13 -> Collections.unmodifiableList(list(depth));
                        case 14 -> {
                            Map<String, @Nullable Object> map = new LinkedHashMap<>();
                            map.put("a", value(depth - 1));
                            map.put("b", value(depth - 1));
                            made.add(map);
                            // a view of a map that nobody else has comes back as a copy
                            yield random.nextBoolean() ? map : new Object[] {map.values(), map, map.keySet()};
                        }
                        case 15 -> {
                            Node node = new Node();
                            node.value = value(depth - 1);
                            yield node;
                        }
                        case 16 -> Arrays.asList(value(depth - 1), new Point(1, random.nextInt()));
                        case 17 -> list(depth);
                        default -> new Samples.Unknown();
                    };
            if (value != null && kind > 6) {
                made.add(value);
            }
            return value;
        }

        private List<@Nullable Object> list(int depth) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value(depth - 1));
            }
            made.add(list);
            return list;
        }
    }

    /** A description in which objects have numbers by the order of discovery. */
    private static String shape(@Nullable Object root) {
        StringBuilder shape = new StringBuilder();
        IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
        ArrayDeque<Object> queue = new ArrayDeque<>();
        describe(root, shape, numbers, queue);
        Object next;
        while ((next = queue.poll()) != null) {
            shape.append('\n').append(next.getClass().getName());
            if (next instanceof Group group) {
                describe(group.members(), shape, numbers, queue);
            } else if (next instanceof Plain plain) {
                shape.append(plain.i).append(plain.d);
                describe(plain.l, shape, numbers, queue);
            } else if (next instanceof Node node) {
                describe(node.value, shape, numbers, queue);
            } else if (next instanceof Optional<?> optional) {
                describe(optional.orElse(null), shape, numbers, queue);
            } else if (next instanceof Map<?, ?> map) {
                map.forEach((k, v) -> {
                    describe(k, shape, numbers, queue);
                    describe(v, shape, numbers, queue);
                });
            } else if (next instanceof Collection<?> collection) {
                collection.forEach(e -> describe(e, shape, numbers, queue));
            } else if (next instanceof Object[] array) {
                Arrays.asList(array).forEach(e -> describe(e, shape, numbers, queue));
            } else if (next instanceof int[] ints) {
                shape.append(Arrays.toString(ints));
            } else {
                shape.append(next);
            }
        }
        return shape.toString();
    }

    private static void describe(
            @Nullable Object value,
            StringBuilder shape,
            IdentityHashMap<Object, Integer> numbers,
            ArrayDeque<Object> queue) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Enum<?>
                || value instanceof UUID) {
            shape.append(' ').append(value);
            return;
        }
        Integer known = numbers.putIfAbsent(value, numbers.size());
        if (known == null) {
            queue.add(value);
        }
        shape.append(" #").append(known == null ? numbers.size() - 1 : known);
    }
}
