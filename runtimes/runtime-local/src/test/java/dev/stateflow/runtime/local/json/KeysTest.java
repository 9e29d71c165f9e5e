package dev.stateflow.runtime.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    enum Color {
        RED {
            @Override
            public String toString() {
                return "rot";
            }
        },
        BLUE
    }

    record Place(String country, int number) {}

    record Shelf(Place place, Color color, char row) {}

    record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    static List<Arguments> keys() {
        return List.of(
                Arguments.of("apple", "apple"),
                Arguments.of("", ""),
                Arguments.of("a/b c,d%", "a%2Fb%20c%2Cd%25"),
                Arguments.of("ä€😀", "%C3%A4%E2%82%AC%F0%9F%98%80"),
                Arguments.of("..", "%2E%2E"),
                Arguments.of("a+b", "a+b"),
                Arguments.of(42, "42"),
                Arguments.of(-7L, "-7"),
                Arguments.of((short) 3, "3"),
                Arguments.of((byte) -128, "-128"),
                Arguments.of('x', "x"),
                Arguments.of(Color.RED, "RED"),
                Arguments.of(new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
                Arguments.of(new Place("n,l", 5), "n%2Cl,5"),
                Arguments.of(new Place("", 0), ",0"),
                Arguments.of(new Shelf(new Place("nl", 5), Color.BLUE, ','), "nl,5,BLUE,%2C"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyHasOneText(Object key, String text) throws KeyFormatException {
        assertThat(Keys.format(key)).isEqualTo(text);
        Class<?> type = key instanceof Enum<?> constant ? constant.getDeclaringClass() : key.getClass();
        assertThat(Keys.isKey(type)).isTrue();
        assertThat(Keys.parse(text, type)).isEqualTo(key);
        assertThat(Keys.ofName(Keys.name(key), type)).isEqualTo(key);
    }

    @Test
    void anyTextIsAKey() throws KeyFormatException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(128) : 0x1_0000 + random.nextInt(500));
            }
            Place key = new Place(text.toString(), random.nextInt());
            assertThat(Keys.parse(Keys.format(key), Place.class))
                    .as("seed " + seed)
                    .isEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.0", "2147483648", " 1", "%", "%zz", "%2", "%ff"})
    void whatIsNoIntIsRefused(String text) {
        assertThatThrownBy(() -> Keys.parse(text, int.class))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageStartingWith("expected int, got");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "%gg", "%ff", "%c3%28"})
    void whatIsNotWellEncodedIsRefused(String text) {
        assertThatThrownBy(() -> Keys.parse(text, String.class)).isInstanceOf(KeyFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nl", "nl,5,6", "nl,x", "nl,"})
    void whatIsNoRecordKeyIsRefused(String text) {
        assertThatThrownBy(() -> Keys.parse(text, Place.class))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageMatching("expected (country,number|int), got .*");
    }

    @Test
    void otherRefusals() {
        assertThatThrownBy(() -> Keys.parse("GREEN", Color.class)).isInstanceOf(KeyFormatException.class);
        assertThatThrownBy(() -> Keys.parse("1-2-3-4-5", UUID.class)).isInstanceOf(KeyFormatException.class);
        assertThatThrownBy(() -> Keys.parse("xy", char.class)).isInstanceOf(KeyFormatException.class);
        assertThatThrownBy(() -> Keys.parse("3", Even.class))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageContaining("odd");
        assertThat(Keys.isKey(Object.class)).isFalse();
        assertThat(Keys.isKey(double.class)).isFalse();
    }
}
