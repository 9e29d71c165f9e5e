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
import dev.stateflow.runtime.core.codec.Samples.Plan;
import dev.stateflow.runtime.core.codec.Samples.Point;
import dev.stateflow.runtime.core.codec.Samples.RefKey;
import dev.stateflow.runtime.core.codec.Samples.Shape;
import dev.stateflow.runtime.core.codec.Samples.Special;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.shop.Item;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"JavaUtilDate"}) // applications use it
class ValueCodecTest {
    private static final ValueCodec CODEC = Codecs.values(Samples.APPLICATION);

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    static <T> T roundTrip(@Nullable Object value) {
        return (T) CODEC.decodeValue(CODEC.encodeValue(value));
    }

    static Stream<Object> simpleValues() {
        return Stream.of(
                true,
                false,
                (byte) -1,
                (short) -300,
                'ß',
                '\uffff',
                0,
                -1,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                0L,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                1.5f,
                Float.NaN,
                -0.0f,
                Math.PI,
                Double.NEGATIVE_INFINITY,
                -0.0,
                "",
                "plain",
                "naïve",
                "日本",
                "\ud83d\ude00",
                "\ud83d alone",
                "\0",
                "x".repeat(100_000),
                Coin.PENNY,
                Coin.POUND,
                RoundingMode.HALF_EVEN,
                DayOfWeek.MONDAY,
                TimeUnit.DAYS,
                ChronoUnit.WEEKS,
                new UUID(1, -2),
                BigInteger.TWO.pow(200).negate(),
                new BigDecimal("-1.10"),
                new BigDecimal("1E+999"),
                Instant.MAX,
                Instant.parse("2026-01-02T03:04:05.6Z"),
                Duration.ofNanos(-1),
                LocalDate.MIN,
                LocalTime.MAX,
                LocalDateTime.MAX,
                OffsetDateTime.MIN,
                OffsetTime.MAX,
                ZoneOffset.ofHours(-7),
                ZoneId.of("Asia/Tokyo"),
                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Paris")),
                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Paris"))
                        .withLaterOffsetAtOverlap(),
                ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                Period.of(1, -2, 3),
                Year.of(-5),
                YearMonth.of(1999, 12),
                MonthDay.of(2, 29),
                Locale.CANADA_FRENCH,
                Currency.getInstance("EUR"),
                URI.create("a:b#c"),
                OptionalInt.of(-3),
                OptionalInt.empty(),
                OptionalLong.of(3),
                OptionalDouble.of(0.5),
                Optional.empty(),
                Optional.of("x"),
                new Date(5),
                BitSet.valueOf(new long[] {9}),
                new Point(1, -2),
                new Plain(77, "x"),
                new Plain(-3, null),
                new Special(5, "sub"),
                new Linked(1, new Linked(2, null)),
                new RefKey("a", 1),
                Map.entry("k", 1),
                String.CASE_INSENSITIVE_ORDER);
    }

    @ParameterizedTest
    @MethodSource
    void simpleValues(Object value) {
        Object read = roundTrip(value);
        assertThat(read).isEqualTo(value).hasSameClassAs(value);
        assertThat(CODEC.copy(value)).isEqualTo(value);
    }

    @Test
    void nullAndArrays() {
        assertThat(ValueCodecTest.<Object>roundTrip(null)).isNull();
        List<Object> arrays = List.of(
                new boolean[] {true, false},
                new byte[] {1, -1},
                new short[] {-300},
                new char[] {'x', '\uffff'},
                new int[] {1, -1},
                new long[] {Long.MIN_VALUE},
                new float[] {-0f, Float.NaN},
                new double[] {0.1},
                new int[0],
                new String[] {"a", null},
                new Object[] {1, "a", new int[] {2}},
                new int[][] {{1}, null, {}},
                new Point[][] {{new Point(1, 2)}, {}},
                new Shape[] {new Point(3, 4)},
                new Coin[] {Coin.POUND},
                new Integer[] {1, null},
                new Item[0],
                new List<?>[] {List.of(1)},
                new byte[1][2][3]);
        for (Object array : arrays) {
            Object read = roundTrip(array);
            assertThat(read).hasSameClassAs(array);
            assertThat(Arrays.deepEquals(new Object[] {read}, new Object[] {array}))
                    .isTrue();
        }
    }

    @Test
    void transientFieldsAreNotWritten() {
        assertThat(ValueCodecTest.<Plain>roundTrip(new Plain(1, 2)).t).isZero();
    }

    @Test
    void anObjectStaysOneObject() {
        List<Object> shared = new ArrayList<>(List.of("x"));
        AtomicInteger counter = new AtomicInteger(3);
        Map<String, Object> value = new HashMap<>();
        value.put("a", shared);
        value.put("b", new Object[] {shared, counter, Optional.of(counter)});
        Map<String, Object> read = roundTrip(value);
        Object[] b = (Object[]) Objects2.required(read.get("b"));
        assertThat(b[0]).isSameAs(read.get("a"));
        assertThat(((Optional<?>) b[2]).orElseThrow()).isSameAs(b[1]);
    }

    @Test
    void severalValuesOfOneEncodingShareObjects() {
        List<Object> shared = new ArrayList<>(List.of("x"));
        byte[] bytes = CODEC.encode(List.of(), out -> {
            out.writeInt(-5);
            out.writeObject(shared);
            out.writeDouble(2.5);
            out.writeFloat(1.5f);
            out.writeLong(-1L);
            out.writeObject(Map.of("k", shared));
        });
        CODEC.decode(bytes, List.of(), in -> {
            assertThat(in.readInt()).isEqualTo(-5);
            Object first = in.readObject();
            assertThat(first).isEqualTo(shared);
            assertThat(in.readDouble()).isEqualTo(2.5);
            assertThat(in.readFloat()).isEqualTo(1.5f);
            assertThat(in.readLong()).isEqualTo(-1L);
            assertThat(((Map<?, ?>) Objects2.required(in.readObject())).get("k"))
                    .isSameAs(first);
            return "";
        });
    }

    @Test
    void cyclesCloseThroughAnything() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        List<?> readSelf = roundTrip(self);
        assertThat(readSelf.get(0) == readSelf).isTrue();

        Group group = new Group("g", new ArrayList<>());
        group.members().add(group);
        group.members().add(List.of(Optional.of(group)));
        for (Object start : List.of(group, group.members())) {
            Object read = roundTrip(start);
            Group g = read instanceof Group direct ? direct : (Group) ((List<?>) read).get(0);
            assertThat(g.members().get(0)).isSameAs(g);
            assertThat(((Optional<?>) ((List<?>) g.members().get(1)).get(0)).orElseThrow())
                    .isSameAs(g);
        }

        Object[] array = new Object[1];
        array[0] = Collections.unmodifiableList(Arrays.asList(1, array));
        Object[] readArray = roundTrip(array);
        assertThat(((List<?>) Objects2.required(readArray[0])).get(1)).isSameAs(readArray);
    }

    @Test
    void hashTablesInCyclesAreFilledWithCompleteKeys() {
        Plan a = new Plan("a");
        Plan b = new Plan("b");
        a.others = new HashSet<>(List.of(a, b));
        b.others = a.others;
        b.notes = new HashMap<>(Map.of(a, "note a", b, "note b"));
        Plan read = roundTrip(a);
        assertThat(read.others)
                .containsExactlyInAnyOrder(new Plan("a"), new Plan("b"))
                .contains(read);
        Plan readB = Objects2.required(read.others).stream()
                .filter(p -> p.name.equals("b"))
                .findAny()
                .orElseThrow();
        assertThat(Objects2.required(readB.notes).get(read)).isEqualTo("note a");
        assertThat(readB.others).isSameAs(read.others);
    }

    @Test
    void aRecordSeesCompleteComponents() {
        assertThat(ValueCodecTest.<Object>roundTrip(new Checked(new ArrayList<>(List.of("a")))))
                .isEqualTo(new Checked(List.of("a")));
    }

    @Test
    void depthIsNoLimit() {
        Node chain = null;
        Linked linked = null;
        List<Object> nested = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Node node = new Node();
            node.next = chain;
            chain = node;
            linked = new Linked(i, linked);
            nested = new ArrayList<>(List.of(nested));
        }
        int depth = 0;
        for (Node n = roundTrip(chain); n != null; n = n.next) {
            depth++;
        }
        assertThat(depth).isEqualTo(100_000);
        Linked read = roundTrip(linked);
        assertThat(read.value()).isEqualTo(99_999);
        List<?> list = roundTrip(nested);
        assertThat(list).hasSize(1);
    }

    @Test
    void referencesAreAddressesAndLocalObjectsStayWhatTheyAre() {
        Object apple = References.to(Item.Step.STEP, "apple");
        assertThat(ValueCodecTest.<Object>roundTrip(apple)).isEqualTo(apple).isInstanceOf(Item.class);
        List<Object> list = roundTrip(new ArrayList<>(List.of(apple, apple)));
        assertThat(list).containsExactly(apple, apple);

        Address address = new Address("Item", "apple");
        Item resident = new Item("apple", 3);
        resident.stateflow$address(address);
        Item other = new Item("apple", 4);
        other.stateflow$address(address);
        byte[] bytes =
                CODEC.encode(List.of(resident, other), out -> out.writeObject(new Object[] {resident, other, apple}));
        Item newResident = new Item("apple", 5);
        newResident.stateflow$address(address);
        Item newOther = new Item("apple", 6);
        Object[] read = (Object[]) Objects2.required(
                CODEC.decode(bytes, List.of(newResident, newOther), in -> Objects2.required(in.readObject())));
        assertThat(read[0]).isSameAs(newResident);
        assertThat(read[1]).isSameAs(newOther);
        assertThat(read[2]).as("the resident instance's own address").isSameAs(newResident);
    }

    @Test
    void whatIsNotDeclaredIsRefused() {
        for (Object value : List.of(
                new Samples.Unknown(),
                (Runnable) () -> {},
                Thread.currentThread(),
                new java.util.Random(),
                new Samples.Unknown[0],
                List.of(1).stream(),
                new ArrayList<>(List.of(1)).iterator(),
                new ArrayList<Object>() {})) {
            assertThatThrownBy(() -> CODEC.encodeValue(value))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("can't be written");
        }
        Item fresh = new Item("x", 1);
        assertThatThrownBy(() -> CODEC.encodeValue(fresh))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("before it is created");
    }

    @Test
    void copiesShareNothingMutable() {
        List<Object> list = new ArrayList<>(List.of(new int[] {1}));
        Object copy = CODEC.copy(list);
        assertThat(copy).isNotSameAs(list);
        assertThat(((List<?>) Objects2.required(copy)).get(0))
                .isNotSameAs(list.get(0))
                .isEqualTo(new int[] {1});
        String string = new String("s");
        assertThat(CODEC.copy(string)).isSameAs(string);
        assertThat(CODEC.isImmutable(string)).isTrue();
        assertThat(CODEC.isImmutable(list)).isFalse();
    }

    /** What AssertJ does not tell the null checker. */
    static final class Objects2 {
        private Objects2() {}

        static <T> T required(@Nullable T value) {
            assertThat(value).isNotNull();
            return java.util.Objects.requireNonNull(value);
        }
    }
}
