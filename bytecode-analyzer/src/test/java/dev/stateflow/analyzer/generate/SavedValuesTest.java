package dev.stateflow.analyzer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Variable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames hold each live value once, and no constants. */
class SavedValuesTest {
    private static final String ITEM = """
            @Entity class Item {
                @Key private final String name;
                public Item(String name) { this.name = name; }
                public int price() { return 3; }
                public int[] prices() { return new int[1]; }
                public void take(Object... some) {}
            }
            """;

    @TempDir
    Path folder;

    /** What each remote operation of {@code run} saves. */
    private List<List<String>> saved(String method) {
        TestApplication application = TestApplication.of("""
                @Entity class User {
                    @Key private final String name;
                    private int balance;
                    public User(String name) { this.name = name; }
                    static void use(Object... some) {}
                    %s
                }
                """.formatted(method) + ITEM, folder);
        assertThat(application.diagnostics()).isEmpty();
        return application.graph("run").nodes().stream()
                .filter(RemoteOperation.class::isInstance)
                .map(n -> ((RemoteOperation) n)
                        .saved().stream().map(Variable::name).toList())
                .toList();
    }

    @Test
    void aStackValueThatIsAlsoALiveVariable() {
        assertThat(saved("int run(Item item, int amount) { return amount * item.price() + amount; }"))
                .containsExactly(List.of("amount"));
    }

    @Test
    void aStackValueOfAVariableThatIsNotLive() {
        assertThat(saved("int run(Item item, int amount) { return amount * item.price(); }"))
                .containsExactly(List.of("$0"));
    }

    @Test
    void aVariableThatHasChangedSinceItWasPushed() {
        assertThat(saved("int run(Item item, int amount) { return amount++ * item.price() + amount; }"))
                .containsExactly(List.of("amount", "$0"));
        assertThat(saved("int run(Item item, int amount) { return amount * (amount = 7) * item.price() + amount; }"))
                .containsExactly(List.of("amount", "$0"));
    }

    @Test
    void twoVariablesOfOneValue() {
        assertThat(saved("int run(Item item, String a) { Object b = a; int p = item.price(); use(a, b); return p; }"))
                .containsExactly(List.of("a"));
        assertThat(
                        saved(
                                "int run(Item item, Object a) { String b = (String) a; int p = item.price(); use(a, b); return p; }"))
                .containsExactly(List.of("a"));
    }

    @Test
    void variablesThatAreTheSameOnOnePathOnly() {
        assertThat(saved("int run(Item item, String a, String c) {"
                        + " String b = a; if (c == null) b = c; int p = item.price(); use(a, b); return p; }"))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void variablesThatAreTheSameInTheFirstRoundOnly() {
        assertThat(
                        saved(
                                "int run(Item item, int n) {"
                                        + " int a = n; int b = a; while (n-- > 0) { b = item.price() + a; a = b + 1; } return a + b; }"))
                .containsExactly(List.of("n", "a", "item"));
        assertThat(saved("int run(Item item, Item next) {"
                        + " Item last = item; for (int i = 0; i < 3; i++) { item.price(); last = item; item = next; }"
                        + " last.price(); return 0; }"))
                .first()
                .isEqualTo(List.of("i", "item", "next"));
    }

    @Test
    void copiesOnTheStack() {
        // the array and its index lie twice on the stack
        assertThat(saved("int run(Item item, int[] values, int i) { values[i] += item.price(); return 0; }"))
                .containsExactly(List.of("$1", "$2", "$0"));
    }

    @Test
    void constantsOnTheStack() {
        assertThat(saved("void run(Item item) { use(1, 2L, \"text\", String.class, item.price(), null); }"))
                .allSatisfy(names -> assertThat(names).hasSize(1));
        assertThat(saved("long run(Item item) { return 5L * item.price() + 1; }"))
                .containsExactly(List.of());
    }
}
