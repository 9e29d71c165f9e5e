package dev.stateflow.runtime.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.local.sample.Basket;
import dev.stateflow.runtime.local.sample.Item;
import dev.stateflow.runtime.local.sample.Named;
import dev.stateflow.runtime.local.sample.Product;
import dev.stateflow.runtime.local.sample.Sample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
    /** A generic value. */
    record Box<T>(T content, List<T> more) {}

    record Point(int x, double y, @Nullable String label) {}

    interface Shape {}

    record Circle(int radius, Item center) implements Shape {}

    /** A plain class with a superclass, without a constructor of its own choice. */
    @SuppressWarnings("UnusedVariable") // its fields are read by reflection
    static class Base {
        private int inherited;
    }

    @SuppressWarnings("UnusedVariable") // its fields are read by reflection
    static final class Plain extends Base {
        private final List<Point> points = new ArrayList<>();
        private @Nullable Plain next;
        private @Nullable Base other;
    }

    private final JsonFormat json =
            new JsonFormat(new Catalogue(Sample.application().entities()));

    private JavaType type(TypeReference<?> reference) {
        return json.mapper().constructType(reference);
    }

    private @Nullable Object read(JavaType type, String text) {
        try {
            return json.read(type, json.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MismatchException | JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private @Nullable Object read(Class<?> type, String text) {
        return read(json.mapper().constructType(type), text);
    }

    private String write(JavaType type, @Nullable Object value) throws JsonProcessingException {
        return new String(json.write(type, value), StandardCharsets.UTF_8);
    }

    private void roundTrip(TypeReference<?> reference, String text) throws JsonProcessingException {
        assertThat(write(type(reference), read(type(reference), text))).isEqualTo(text);
    }

    private static Item item(String name) {
        return (Item) References.to(Item.Step.STEP, name);
    }

    @Test
    void valuesComeBackAsTheyWere() throws JsonProcessingException {
        roundTrip(new TypeReference<Integer>() {}, "5");
        roundTrip(new TypeReference<Character>() {}, "\"x\"");
        roundTrip(new TypeReference<Double>() {}, "0.1");
        roundTrip(new TypeReference<Double>() {}, "\"NaN\"");
        roundTrip(new TypeReference<Float>() {}, "\"-Infinity\"");
        roundTrip(new TypeReference<BigDecimal>() {}, "1.10");
        roundTrip(new TypeReference<BigDecimal>() {}, "12345678901234567890.12345678901234567890");
        roundTrip(new TypeReference<BigInteger>() {}, "123456789012345678901234567890");
        roundTrip(new TypeReference<UUID>() {}, "\"00000000-0000-0001-0000-000000000002\"");
        roundTrip(new TypeReference<LocalDate>() {}, "\"2026-02-28\"");
        roundTrip(new TypeReference<Instant>() {}, "\"2026-02-28T10:00:00Z\"");
        roundTrip(new TypeReference<ZonedDateTime>() {}, "\"2026-02-28T10:00:00+01:00\"");
        roundTrip(new TypeReference<Duration>() {}, "\"PT1M\"");
        roundTrip(new TypeReference<Product.Kind>() {}, "\"TOY\"");
        roundTrip(new TypeReference<int[][]>() {}, "[[1],[],[2,3]]");
        roundTrip(new TypeReference<byte[]>() {}, "\"AQI=\"");
        roundTrip(new TypeReference<Optional<List<String>>>() {}, "[\"a\"]");
        roundTrip(new TypeReference<Optional<Integer>>() {}, "null");
        roundTrip(new TypeReference<Map<Integer, Set<Boolean>>>() {}, "{\"5\":[true]}");
        roundTrip(new TypeReference<Map<Product.Kind, Long>>() {}, "{\"TOY\":1}");
        roundTrip(new TypeReference<Map<Product.Sku, Long>>() {}, "{\"n%2Cl,TOY,1\":1}");
        roundTrip(
                new TypeReference<Box<List<Point>>>() {},
                "{\"content\":[{\"x\":1,\"y\":2.0,\"label\":null}],\"more\":[]}");
        roundTrip(
                new TypeReference<Plain>() {},
                "{\"inherited\":1,\"points\":[{\"x\":1,\"y\":2.5,\"label\":\"l\"}],"
                        + "\"next\":{\"inherited\":0,\"points\":[],\"next\":null,\"other\":null},\"other\":{\"inherited\":7}}");
        roundTrip(new TypeReference<Object>() {}, "{\"a\":[1,2.50,null,true]}");
    }

    @Test
    void aReferenceToTheOnlyEntityOfItsTypeIsItsKey() throws JsonProcessingException {
        assertThat(read(Item.class, "\"apple\"")).isEqualTo(item("apple"));
        roundTrip(new TypeReference<Item>() {}, "\"apple\"");
        roundTrip(new TypeReference<Box<Item>>() {}, "{\"content\":\"a\",\"more\":[\"b\",null]}");
        roundTrip(new TypeReference<List<Item[]>>() {}, "[[\"a\"],[]]");
        roundTrip(new TypeReference<Optional<Item>>() {}, "\"a\"");
        roundTrip(new TypeReference<Map<Item, Box<Item>>>() {}, "{\"a b\":{\"content\":\"a\",\"more\":[]}}");
    }

    @Test
    void aReferenceThatMayStandForSeveralEntitiesSaysItsType() throws JsonProcessingException {
        String book = "{\"type\":\"Book\",\"key\":{\"country\":\"nl\",\"kind\":\"BOOK\",\"number\":1}}";
        assertThat(read(Product.class, book))
                .isEqualTo(References.to(Product.Book.Step.STEP, new Product.Sku("nl", Product.Kind.BOOK, 1)));
        roundTrip(new TypeReference<Product>() {}, book);
        roundTrip(new TypeReference<Named>() {}, book);
        roundTrip(new TypeReference<List<Box<Product>>>() {}, "[{\"content\":" + book + ",\"more\":[" + book + "]}]");
        roundTrip(new TypeReference<Map<Product, Integer>>() {}, "{\"Book/nl,BOOK,1\":1}");
        roundTrip(new TypeReference<Product.Book>() {}, "{\"country\":\"nl\",\"kind\":\"BOOK\",\"number\":1}");
    }

    @Test
    void theStaticTypeDecidesNotTheClass() throws JsonProcessingException {
        assertThat(write(type(new TypeReference<Object>() {}), item("a")))
                .isEqualTo("{\"type\":\"Item\",\"key\":\"a\"}");
        assertThat(write(type(new TypeReference<List<?>>() {}), List.of(item("a"))))
                .isEqualTo("[{\"type\":\"Item\",\"key\":\"a\"}]");
        assertThat(write(type(new TypeReference<Shape>() {}), new Circle(1, item("a"))))
                .isEqualTo("{\"radius\":1,\"center\":\"a\"}");
        assertThat(write(
                        type(new TypeReference<Object>() {}),
                        new java.util.concurrent.atomic.AtomicReference<>(item("a"))))
                .isEqualTo("{\"type\":\"Item\",\"key\":\"a\"}");
    }

    @Test
    void everythingNestedInEverything() throws JsonProcessingException {
        roundTrip(new TypeReference<Basket>() {}, SAMPLE);
    }

    static final String SAMPLE = "{\"items\":[\"a\",\"b\"],\"amounts\":{\"a\":3},"
            + "\"gift\":{\"type\":\"Toy\",\"key\":{\"country\":\"nl\",\"kind\":\"TOY\",\"number\":4}},"
            + "\"named\":{\"type\":\"Book\",\"key\":{\"country\":\"de\",\"kind\":\"BOOK\",\"number\":5}},"
            + "\"more\":[{\"type\":\"Book\",\"key\":{\"country\":\"de\",\"kind\":\"BOOK\",\"number\":6}}],"
            + "\"discount\":0.10,\"day\":\"2026-01-31\",\"at\":\"2026-01-31T12:00:00Z\",\"number\":9007199254740993,"
            + "\"note\":{\"text\":\"t\",\"about\":\"a\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | 1.5 | expected int, got the number 1.5",
                "int | 1.0 | expected int, got the number 1.0",
                "int | 2147483648 | expected int, got the number 2147483648",
                "int | 123456789012345678901234567890 | expected int, got the number 123456789012345678901234567890",
                "int | '\"5\"' | 'expected int, got the string \"5\"'",
                "int | null | expected int, got null",
                "int | true | expected int, got true",
                "int | [1] | expected int, got an array",
                "java.lang.Integer | '\"\"' | 'expected Integer, got the string \"\"'",
                "byte | 128 | expected byte, got the number 128",
                "byte | 200 | expected byte, got the number 200",
                "short | 32768 | expected short, got the number 32768",
                "long | 9223372036854775808 | expected long, got the number 9223372036854775808",
                "char | '\"xy\"' | 'expected char, got the string \"xy\"'",
                "char | 65 | expected char, got the number 65",
                "boolean | 1 | expected boolean, got the number 1",
                "boolean | '\"true\"' | 'expected boolean, got the string \"true\"'",
                "double | 1e400 | expected double, got the number 1E+400",
                "double | '\"1.5\"' | 'expected double, got the string \"1.5\"'",
                "float | 1e40 | expected float, got the number 1E+40",
                "java.lang.String | 5 | expected String, got the number 5",
                "java.lang.String | 5.5 | expected String, got the number 5.5",
                "java.lang.String | true | expected String, got true",
                "java.lang.String | {} | expected String, got an object",
                "java.math.BigDecimal | '\"1.5\"' | 'expected BigDecimal, got the string \"1.5\"'",
                "java.math.BigDecimal | 1e1000000000 | expected BigDecimal, got the number 1E+1000000000",
                "java.math.BigInteger | 1e10 | expected BigInteger, got the number 1E+10",
                "java.util.UUID | '\"x\"' | 'expected UUID, got the string \"x\"'",
                "java.time.LocalDate | '\"2026-02-30\"' | 'expected LocalDate, got the string \"2026-02-30\"'",
                "dev.stateflow.runtime.local.sample.Product$Kind | 0 | 'expected Kind (BOOK, TOY), got the number 0'",
                "dev.stateflow.runtime.local.sample.Product$Kind | '\"toy\"' | 'expected Kind (BOOK, TOY), got the string \"toy\"'",
                "dev.stateflow.runtime.local.sample.Item | 5 | 'expected the key of an Item, String, got the number 5'",
                "dev.stateflow.runtime.local.sample.Item | '{\"name\":\"a\",\"price\":1}' | 'expected the key of an Item, String, got an object'",
                "dev.stateflow.runtime.local.sample.Product | '\"a\"' | 'expected a reference to a Product, {\"type\": …, \"key\": …}, got the string \"a\"'",
                "dev.stateflow.runtime.local.sample.Product | '{\"type\":\"Item\",\"key\":\"a\"}' | '.type: expected one of the types Book, Toy, got the string \"Item\"'",
                "dev.stateflow.runtime.local.sample.Product | '{\"type\":\"Product\",\"key\":\"a\"}' | '.type: expected one of the types Book, Toy, got the string \"Product\"'",
                "dev.stateflow.runtime.local.sample.Product | '{\"type\":\"Toy\",\"key\":null}' | '.key: expected the key of a Toy, Sku, got null'",
            })
    void whatDoesNotFitIsRefused(Class<?> type, String text, String message) {
        assertThatThrownBy(() -> read(type, text)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":[{\"x\":1,\"y\":\"z\",\"label\":null}],\"more\":[]} | .content[0].y: expected double, got the string \"z\"",
                "{\"content\":[],\"more\":[[{\"x\":1.5,\"y\":1}]]} | .more[0][0].x: expected int, got the number 1.5",
                "{\"content\":[{\"x\":1,\"y\":1,\"z\":5}],\"more\":[]} | .content[0].z: expected one of the properties [x, y, label] of Point, got the number 5",
                "{\"content\":[{\"y\":1}],\"more\":[]} | .content[0].x: expected int, got nothing",
                "{\"content\":[{\"x\":null,\"y\":1}],\"more\":[]} | .content[0].x: expected int, got null",
                "{\"content\":{},\"more\":[]} | .content: expected an array, got an object",
            })
    void theMessageSaysWhereItDoesNotFit(String text, String message) {
        assertThatThrownBy(() -> read(type(new TypeReference<Box<List<Point>>>() {}), text))
                .hasMessage(message);
    }

    @Test
    void whatTheApplicationRefusesIsToldInItsWords() {
        assertThatThrownBy(() -> read(type(new TypeReference<List<Span>>() {}), "[{\"from\":2,\"to\":1}]"))
                .hasMessage("[0]: expected Span, got an object that it refuses: 2 is after 1");
    }

    record Span(int from, int to) {
        Span {
            if (from > to) {
                throw new IllegalArgumentException(from + " is after " + to);
            }
        }
    }

    @Test
    void aNameThatIsNoReferenceIsRefused() {
        assertThatThrownBy(() -> read(type(new TypeReference<Map<Product, Integer>>() {}), "{\"x\":1}"))
                .hasMessageContaining("got the name \"x\"");
        assertThatThrownBy(() -> read(type(new TypeReference<Map<Product, Integer>>() {}), "{\"Toy/x\":1}"))
                .hasMessageContaining("got the name \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,]", "{\"a\":1,\"a\":2}", "1 2", "nul", "'a'", "{a:1}", "01", "NaN", "\"\u0001\""})
    void malformedDocumentsAreRefused(String text) {
        assertThatThrownBy(() -> json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void deepDocumentsAndLongNumbersAreRefused() {
        assertThatThrownBy(() -> read(Object.class, "[".repeat(100_000))).hasMessageContaining("depth");
        assertThatThrownBy(() -> read(Object.class, "1".repeat(2_000))).hasMessageContaining("length");
    }

    @Test
    void aCycleCantBeWritten() {
        Plain plain = new Plain();
        plain.next = plain;
        assertThatThrownBy(() -> write(type(new TypeReference<Plain>() {}), plain))
                .isInstanceOf(JsonProcessingException.class);
    }
}
