package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.codec.Samples.Checked;
import dev.stateflow.runtime.core.codec.Samples.Coin;
import dev.stateflow.runtime.core.codec.Samples.Group;
import dev.stateflow.runtime.core.codec.Samples.Linked;
import dev.stateflow.runtime.core.codec.Samples.Node;
import dev.stateflow.runtime.core.codec.Samples.Plain;
import dev.stateflow.runtime.core.codec.Samples.Point;
import dev.stateflow.runtime.core.codec.Samples.Special;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.shop.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainGraphTest {
    private static final Types TYPES = new Types(Samples.APPLICATION);
    private static final ValueCodec CODEC = Codecs.values(Samples.APPLICATION);

    static Stream<Object> plain() {
        return Stream.of(
                new ArrayList<>(List.of("a", 1, 'c')),
                new ArrayList<>(),
                List.of("a", Coin.POUND),
                Set.of(1),
                Map.of("a", LocalDate.MIN),
                Optional.of("x"),
                new Point(1, 2),
                new Linked(1, new Linked(2, null)),
                new Group("g", new ArrayList<>(List.of(new Point(3, 4)))),
                new Plain(5, List.of("l")),
                new Special(5, "sub"),
                new HashMap<>(Map.of("a", new Point(1, 1))),
                new HashSet<>(List.of(1, 2, 3)),
                new LinkedHashMap<>(Map.of("k", Optional.empty())),
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                Collections.unmodifiableList(new ArrayList<>(List.of(1))),
                BitSet.valueOf(new long[] {9}),
                new ArrayList<>(Arrays.asList(Item.class, int[][].class, null)));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void copiesEqualWhatIsCopiedAndShareNothingThatChanges(Object value) {
        assertThat(PlainGraph.canBeWritten(TYPES, value)).isTrue();
        Object copy = PlainGraph.copy(TYPES, value);
        assertThat(copy).isNotNull().isNotSameAs(value).isEqualTo(value).hasSameClassAs(value);
        assertThat(copy).isEqualTo(ValueCodecTest.<Object>roundTrip(value));
    }

    @Test
    void arraysAreCopied() {
        Object[] arrays = {
            new int[] {1},
            new byte[] {2},
            new String[] {"s", null},
            new Point[][] {{new Point(1, 2)}, {}},
            new Object[0]
        };
        Object[] copies = (Object[]) Objects.requireNonNull(PlainGraph.copy(TYPES, arrays));
        assertThat(Arrays.deepEquals(copies, arrays)).isTrue();
        for (int i = 0; i < copies.length; i++) {
            assertThat(copies[i]).isNotSameAs(arrays[i]).hasSameClassAs(arrays[i]);
        }
    }

    @Test
    void whatIsSharedWithinAValueIsSharedWithinItsCopy() {
        List<Object> shared = new ArrayList<>(List.of("x"));
        List<Object> value = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            value.add(shared);
            value.add(new AtomicReference<>(i % 2 == 0 ? shared : new Point(i, i)));
            value.add(value.get(value.size() - 1));
        }
        List<?> copy = (List<?>) Objects.requireNonNull(PlainGraph.copy(TYPES, value));
        assertThat(copy.get(0)).isNotSameAs(shared).isEqualTo(shared);
        for (int i = 0; i < 50; i++) {
            assertThat(copy.get(3 * i)).isSameAs(copy.get(0));
            assertThat(copy.get(3 * i + 1)).isSameAs(copy.get(3 * i + 2)).isNotSameAs(value.get(3 * i + 1));
            Object held = ((AtomicReference<?>) copy.get(3 * i + 1)).get();
            assertThat(held).isEqualTo(i % 2 == 0 ? shared : new Point(i, i));
        }
    }

    @Test
    void anInstanceBecomesAReference() {
        Item resident = new Item("apple", 3);
        resident.stateflow$address(new Address("Item", "apple"));
        List<?> copy =
                (List<?>) Objects.requireNonNull(PlainGraph.copy(TYPES, new ArrayList<>(List.of(resident, resident))));
        assertThat(copy.get(0)).isNotSameAs(resident).isEqualTo(References.to(Item.Step.STEP, "apple"));
        assertThat(((Item) copy.get(0)).price()).isZero();
    }

    static Stream<@Nullable Object> doubtful() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        Node ring = new Node();
        ring.next = ring;
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        return Stream.of(
                self,
                ring,
                deep,
                new HashMap<>(Map.of("a", 1)).keySet(),
                Arrays.asList(1, 2),
                new IllegalStateException("x"),
                new ArrayList<Object>(List.of(new Samples.Broken("b", 1))));
    }

    /** Such values may or may not be written: only writing tells. */
    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsNotPlainIsWritten(Object value) {
        assertThat(PlainGraph.canBeWritten(TYPES, value)).isFalse();
        assertThat(PlainGraph.copy(TYPES, value)).isNull();
        assertThat(CODEC.copy(value)).isNotNull().isNotSameAs(value);
    }

    static Stream<Object> unwritable() {
        return Stream.of(
                new Samples.Unknown(),
                (Runnable) () -> {},
                new ArrayList<>(List.of((Object) new Samples.Unknown[0])),
                new ArrayList<>(List.of(Samples.Unknown.class)),
                new Group("g", List.of(new Samples.Unknown())),
                new HashMap<>(Map.of("k", Optional.of(new Samples.Unknown()))),
                new Plain(1, new Object[] {new Samples.Unknown()}),
                new ArrayList<>(List.of(new Item("fresh", 1))),
                List.of(1).stream());
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void whatCannotBeWrittenIsRefused(Object value) {
        assertThat(CODEC.canBeWritten(value)).isFalse();
        assertThatThrownBy(() -> CODEC.copy(value))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("can't be written");
        assertThatThrownBy(() -> CODEC.encodeValue(value)).isInstanceOf(CodecException.class);
    }

    @Test
    void aRecordThatRefusesItsCopyIsToldOf() {
        List<String> names = new ArrayList<>(List.of("a"));
        Checked checked = new Checked(names);
        names.clear();
        assertThat(CODEC.canBeWritten(checked)).isTrue();
        assertThatThrownBy(() -> CODEC.copy(checked))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("can't be made again: java.lang.IllegalArgumentException: no names");
    }
}
