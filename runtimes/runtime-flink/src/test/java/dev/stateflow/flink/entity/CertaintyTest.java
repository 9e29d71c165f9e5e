package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyTest {
    /** A value with nothing in it that could surprise. */
    record Line(String item, int amount, List<Line> more) {}

    /** A value that may hold anything. */
    record Anything(Object value) {}

    enum Size {
        SMALL
    }

    private static final CompiledApplication APPLICATION =
            new CompiledApplication("sample", List.of(), List.of(), List.of(Line.class, Anything.class, Size.class));

    private final Certainty certainty = new Certainty(APPLICATION, Codecs.values(APPLICATION));

    private static final String HERE = "Ldev/stateflow/flink/entity/CertaintyTest$";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I",
                "[[J",
                "Ljava/lang/String;",
                "Ljava/util/List<Ljava/lang/Integer;>;",
                "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<[I>;>;",
                HERE + "Size;",
                HERE + "Line;",
                "Ljava/util/Map<" + HERE + "Size;" + HERE + "Line;>;"
            })
    void canBeWrittenWhateverItHolds(String signature) {
        assertThat(certainty.isCertain(signature)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ljava/lang/Object;",
                "Ljava/util/List;",
                "Ljava/util/List<*>;",
                "Ljava/util/List<+Ljava/lang/Number;>;",
                "Ljava/util/List<TE;>;",
                "TE;",
                "[Ljava/lang/Object;",
                "Ljava/util/Map<Ljava/lang/String;Ljava/lang/Object;>;",
                "Lsome/Generic<TE;>.Inner;",
                "Ljava/lang/Throwable;",
                HERE + "Anything;"
            })
    void mayHoldWhatCannotBeWritten(String signature) {
        assertThat(certainty.isCertain(signature)).isFalse();
    }
}
