package dev.stateflow.runtime.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    /** A generic class with a generic inner class. */
    static class Outer<T> {
        @SuppressWarnings("ClassCanBeStatic") // a static class would have another signature
        class Inner<U> {}
    }

    private static JavaType parse(String signature) {
        return new Signatures(TypeFactory.defaultInstance())
                .parse(signature, Number.class, SignaturesTest.class.getClassLoader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I | int",
                "Z | boolean",
                "V | void",
                "[[J | long[][]",
                "Ljava/lang/String; | String",
                "Ljava/util/List<Ljava/lang/Integer;>; | List<Integer>",
                "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<+Ljava/lang/Number;>;>; | Map<String, List<Number>>",
                "Ljava/util/List<-Ljava/lang/Integer;>; | List<Integer>",
                "Ljava/util/List<*>; | List<Object>",
                "Ljava/util/List<TT;>; | List<Object>",
                "TT; | Number",
                "Ljava/util/List<[I>; | List<int[]>",
                "[Ljava/util/Optional<Ljava/lang/String;>; | Optional<String>[]",
                "Ldev/stateflow/runtime/local/json/SignaturesTest$Outer<Ljava/lang/String;>.Inner<Ljava/lang/Integer;>; | Inner<Integer>",
            })
    void becomesTheTypeThatTheSourceHas(String signature, String expected) {
        assertThat(TypeNames.of(parse(signature))).isEqualTo(expected);
    }

    @Test
    void aRawCollectionHoldsAnything() {
        assertThat(parse("Ljava/util/List;").getContentType().getRawClass()).isEqualTo(Object.class);
        assertThat(parse("Ljava/util/List;").getRawClass()).isEqualTo(List.class);
        assertThat(parse("Ljava/util/Map;").getRawClass()).isEqualTo(Map.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Q", "L", "Ljava/lang/String", "Ljava/util/List<", "II", "Ljava/util/List<TT", "Lno/Such;"})
    void aMalformedSignatureIsRefused(String signature) {
        assertThatThrownBy(() -> parse(signature)).isInstanceOf(IllegalArgumentException.class);
    }
}
