package dev.stateflow.ir.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.model.TypeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V|void|V",
                "I|int|I",
                "[[D|double[][]|[[D",
                "Ljava/lang/String;|String|Ljava/lang/String;",
                "Lshop/Outer$Inner;|Outer.Inner|Lshop/Outer$Inner;",
                "Ljava/util/List<Lshop/Item;>;|List<Item>|Ljava/util/List;",
                "Ljava/util/Map<*-[I>;|Map<?, ? super int[]>|Ljava/util/Map;",
                "[Ljava/util/List<+TT;>;|List<? extends T>[]|[Ljava/util/List;",
                "Lshop/Outer<TA;>.Inner<TB;>;|Outer<A>.Inner<B>|Lshop/Outer$Inner;",
                "TT;|T|Ljava/lang/Object;",
                "[TT;|T[]|[Ljava/lang/Object;",
                "L$;|$|L$;"
            })
    void readsSignatures(String signature, String name, String descriptor) {
        assertThat(TypeNames.ofSignature(signature)).isEqualTo(name);
        assertThat(new TypeRef(signature).descriptor()).isEqualTo(descriptor);
        assertThat(Signatures.parseType(signature)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "int",
                "L",
                "L;",
                "Lshop",
                "Lshop/;",
                "L/shop;",
                "[",
                "[V",
                "II",
                "Lshop.Item",
                "Lshop/Item;I",
                "Q",
                "TT",
                "T;",
                "Ljava/util/List<>;",
                "Ljava/util/List<I>;",
                "Ljava/util/List<V>;",
                "Ljava/util/List<+>;",
                "Ljava/util/List<Lx;;",
                "Lshop:Item;",
                "Lshop/Outer.;"
            })
    void refusesWhatIsMalformed(String signature) {
        assertThat(Signatures.parseType(signature)).isEmpty();
        assertThat(TypeNames.ofSignature(signature)).isEqualTo(signature);
    }

    @Test
    void refusesEndlessNesting() {
        assertThat(Signatures.parseType("[".repeat(100_000) + "I")).isEmpty();
        assertThat(Signatures.parseType("La<".repeat(100_000))).isEmpty();
        assertThat(Signatures.parseType("[".repeat(255) + "I")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"()V|()", "(I[Lshop/Item;J)Z|(int, Item[], long)", "(Ljava/util/List;)Ljava/util/List;|(List)"})
    void readsDescriptors(String descriptor, String parameters) {
        assertThat(TypeNames.ofParameters(descriptor)).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "()", "V", "(V)V", "(I", "(I)VV", "()[V", "I()V"})
    void refusesMalformedDescriptors(String descriptor) {
        assertThat(Signatures.parseMethod(descriptor)).isEmpty();
        assertThat(TypeNames.ofParameters(descriptor)).isEqualTo(descriptor);
    }
}
