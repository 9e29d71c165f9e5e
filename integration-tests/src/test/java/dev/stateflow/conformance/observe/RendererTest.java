package dev.stateflow.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RendererTest {
    @Test
    void numbersOfDifferentTypesHaveDifferentTexts() {
        assertThat(List.of(
                        text(1), text(1L), text(1.0), text(1f), text((short) 1), text((byte) 1), text('1'), text("1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void decimalsOfDifferentScaleDiffer() {
        assertThat(text(new BigDecimal("1.0"))).isNotEqualTo(text(new BigDecimal("1.00")));
    }

    @Test
    void hashedCollectionsAreSortedAndOrderedOnesKeepTheirOrder() {
        assertThat(text(Set.of("b", "a", "c"))).isEqualTo("Set[\"a\", \"b\", \"c\"]");
        assertThat(text(new TreeSet<>(Set.of(2, 1)))).isEqualTo("Set[1, 2]");
        assertThat(text(new HashMap<>(Map.of("k", 2, "j", 1)))).isEqualTo("Map{\"j\"=1, \"k\"=2}");
        Map<String, Integer> ordered = new LinkedHashMap<>();
        ordered.put("k", 2);
        ordered.put("j", 1);
        assertThat(text(ordered)).isEqualTo("Map{\"k\"=2, \"j\"=1}");
    }

    @Test
    void nestedValuesAreWrittenWhole() {
        assertThat(text(Arrays.asList(new int[][] {{1}, {}}, null, Optional.of('x'), new Point(1, "two"))))
                .isEqualTo("List[int[][int[1], int[]], null, Optional['x'], Point{x=1, y=\"two\"}]");
    }

    @Test
    void entitiesAreWrittenByName() {
        assertThat(text(List.of(new Thing("a"), new Thing("b")))).isEqualTo("List[Thing[a], Thing[b]]");
    }

    @Test
    void lostIdentityShows() {
        List<Integer> one = new ArrayList<>(List.of(1));
        assertThat(text(Arrays.asList(one, one))).isEqualTo("List[@1=List[1], @1]");
        assertThat(text(Arrays.asList(one, new ArrayList<>(one)))).isEqualTo("List[List[1], List[1]]");
    }

    @Test
    void cyclesEnd() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThat(text(cycle)).isEqualTo("@1=List[@1]");
    }

    @Test
    void stateIsTheNonTransientFieldsSuperclassesFirst() {
        assertThat(Renderer.state(new Derived(), new View())).isEqualTo("{value=1, value=2}");
    }

    @Test
    void aValueWithoutAStableTextIsRefused() {
        assertThatThrownBy(() -> text(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    private static String text(@Nullable Object value) {
        return Renderer.value(value, new View());
    }

    private static final class View implements ProgramView {
        @Override
        public Optional<String> entity(Object value) {
            return value instanceof Thing thing ? Optional.of("Thing[" + thing.name + "]") : Optional.empty();
        }

        @Override
        public boolean owns(Class<?> type) {
            return type.getNestHost() == RendererTest.class;
        }
    }

    private record Point(int x, String y) {}

    private record Thing(String name) {}

    @SuppressWarnings({"unused", "HidingField"}) // read by reflection; hidden on purpose
    private static class Base {
        static final int CONSTANT = 5;
        private final int value = 1;
    }

    @SuppressWarnings({"unused", "HidingField"})
    private static final class Derived extends Base {
        private final int value = 2;
        private final transient int cache = 3;
    }
}
