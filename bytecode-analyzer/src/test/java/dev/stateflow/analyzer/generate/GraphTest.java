package dev.stateflow.analyzer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.model.Variable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataflow graphs of split methods. */
class GraphTest {
    private static final String SOURCE = """
            @Entity class User {
                @Key private final String name;
                private int balance;
                public User(String name) { this.name = name; }

                public boolean buy(Item item, int amount) {
                    int total = amount * item.price();
                    if (balance < total) {
                        return false;
                    }
                    if (!item.updateStock(-amount)) {
                        throw new IllegalStateException();
                    }
                    balance -= total;
                    return true;
                }

                public int all(List<Item> items) {
                    int sum = 0;
                    for (Item item : items) {
                        try {
                            sum += helper(item);
                        } catch (IllegalStateException e) {
                            sum = -1;
                        }
                    }
                    return sum;
                }

                private int helper(Item item) {
                    item.stock = new Item("x").stock;
                    return item.stock;
                }
            }

            @Entity class Item {
                @Key private final String name;
                int stock;
                public Item(String name) { this.name = name; }
                public int price() { return 3; }
                public boolean updateStock(int n) { return true; }
            }
            """;

    @TempDir
    Path folder;

    private MethodGraph graph(String method) {
        TestApplication application = TestApplication.of(SOURCE, folder);
        assertThat(application.diagnostics()).isEmpty();
        return application.graph(method);
    }

    @Test
    void segmentsAndRemoteOperations() {
        MethodGraph graph = graph("buy");

        assertThat(graph.nodes())
                .containsExactly(
                        new Segment(0, List.of(13), false, false),
                        new RemoteOperation(
                                1,
                                RemoteOperation.Kind.CALL,
                                List.of("Item"),
                                "price()I",
                                new TypeRef("I"),
                                List.of(variable("amount", "I"), variable("item", "Lt/Item;")),
                                13),
                        new Segment(2, List.of(13, 14, 15, 17), true, false),
                        new RemoteOperation(
                                3,
                                RemoteOperation.Kind.CALL,
                                List.of("Item"),
                                "updateStock(I)Z",
                                new TypeRef("Z"),
                                List.of(variable("total", "I")),
                                17),
                        new Segment(4, List.of(17, 18, 20, 21), true, true));
        assertThat(graph.control()).containsExactlyInAnyOrder(normal(0, 1), normal(1, 2), normal(2, 3), normal(3, 4));
        assertThat(graph.data())
                .containsExactlyInAnyOrder(
                        new DataEdge(0, 1, variable("$1", "Lt/Item;")),
                        new DataEdge(0, 1, variable("amount", "I")),
                        new DataEdge(0, 1, variable("item", "Lt/Item;")),
                        new DataEdge(0, 2, variable("$0", "I")),
                        new DataEdge(0, 2, variable("amount", "I")),
                        new DataEdge(0, 2, variable("item", "Lt/Item;")),
                        new DataEdge(1, 2, variable("$1", "I")),
                        new DataEdge(2, 3, variable("$0", "Lt/Item;")),
                        new DataEdge(2, 3, variable("$1", "I")),
                        new DataEdge(2, 3, variable("total", "I")),
                        new DataEdge(2, 4, variable("total", "I")),
                        new DataEdge(3, 4, variable("$0", "Z")));
    }

    @Test
    void loopsHandlersAndLocalCalls() {
        MethodGraph graph = graph("all");

        assertThat(graph.nodes().get(1)).isInstanceOfSatisfying(LocalCall.class, call -> {
            assertThat(call.name()).isEqualTo("helper");
            assertThat(call.declaringClass()).isEqualTo("t.User");
            assertThat(call.saved()).extracting(Variable::name).contains("$0").doesNotContain("this", "items", "sum");
        });
        assertThat(graph.nodes()).hasSize(4);
        assertThat(graph.control())
                .containsExactlyInAnyOrder(
                        normal(0, 1),
                        normal(1, 2),
                        new ControlEdge(1, 3, ControlEdge.Kind.EXCEPTION),
                        normal(2, 1),
                        normal(3, 1));
        assertThat(graph.data())
                .contains(
                        new DataEdge(2, 2, variable("$0", "I")),
                        new DataEdge(3, 2, variable("$0", "I")),
                        new DataEdge(0, 2, variable("$0", "I")));
    }

    @Test
    void everyKindOfOperation() {
        assertThat(graph("helper").nodes())
                .filteredOn(RemoteOperation.class::isInstance)
                .extracting(n -> ((RemoteOperation) n).kind() + " " + ((RemoteOperation) n).member())
                .containsExactly(
                        "CREATE (Ljava/lang/String;)V", "READ t.Item#stock", "WRITE t.Item#stock", "READ t.Item#stock");
    }

    private static Variable variable(String name, String type) {
        return new Variable(name, new TypeRef(type));
    }

    private static ControlEdge normal(int from, int to) {
        return new ControlEdge(from, to, ControlEdge.Kind.NORMAL);
    }
}
