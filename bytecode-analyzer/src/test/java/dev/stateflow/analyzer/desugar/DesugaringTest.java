package dev.stateflow.analyzer.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.Javac;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.RemoteOperation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** What becomes of lambdas, and what the IR and debuggers see of it. */
class DesugaringTest {
    private static final String SOURCE = """
            package shop;

            import dev.stateflow.api.*;
            import java.util.*;
            import java.util.function.*;

            @Entity
            class User {
                @Key private final String name;
                private int total;
                public User(String name) { this.name = name; }

                public int sum(List<Item> items) {
                    items.forEach(item -> {
                        int price = item.price();
                        total += price;
                    });
                    return total;
                }

                public void ordinary(List<Item> items) {
                    items.sort(Comparator.comparing(Item::toString));
                    items.forEach(item -> total++);
                }

                public int direct(Item item) {
                    Supplier<Integer> price = item::price;
                    return price.get();
                }
            }

            @Entity
            class Item {
                @Key private final String name;
                public Item(String name) { this.name = name; }
                public int price() { return 3; }
            }
            """;

    @TempDir
    Path folder;

    private CompilerOutput compile() {
        Javac.compile(Map.of("shop/User.java", SOURCE), folder);
        CompilerOutput output = new StateflowCompiler().compile(Javac.input(folder));
        assertThat(output.diagnostics()).isEmpty();
        return output;
    }

    private static Method method(CompilerOutput output, String name) {
        return Stream.concat(
                        output.application().orElseThrow().operators().stream().flatMap(o -> o.methods().stream()),
                        output.application().orElseThrow().functions().stream())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ClassNode user(CompilerOutput output) {
        ClassNode node = new ClassNode();
        new ClassReader(Objects.requireNonNull(output.classes().get("shop/User"))).accept(node, 0);
        return node;
    }

    private static MethodNode find(ClassNode node, String name) {
        return node.methods.stream()
                .filter(m -> m.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long dynamic(MethodNode method) {
        return Arrays.stream(method.instructions.toArray())
                .filter(InvokeDynamicInsnNode.class::isInstance)
                .count();
    }

    @Test
    void theLoopAndItsRemoteOperationsAreInTheGraphWithTheirLines() {
        CompilerOutput output = compile();

        assertThat(method(output, "sum").graph().nodes())
                .filteredOn(LocalCall.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(LocalCall.class, call -> {
                    assertThat(call.declaringClass()).isEqualTo("dev.stateflow.callbacks.Iterables");
                    assertThat(call.line()).isEqualTo(14);
                });
        assertThat(method(output, "lambda$sum$0").graph().nodes())
                .filteredOn(RemoteOperation.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(RemoteOperation.class, operation -> {
                    assertThat(operation.member()).isEqualTo("price()I");
                    assertThat(operation.line()).isEqualTo(15);
                });
    }

    @Test
    void aFunctionIsCalledByItsTwin() {
        assertThat(method(compile(), "direct").graph().nodes())
                .filteredOn(LocalCall.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(LocalCall.class, call -> {
                    assertThat(call.declaringClass()).isEqualTo("dev.stateflow.functions.java.util.function.Supplier");
                    assertThat(call.name()).isEqualTo("get$split");
                    assertThat(call.line()).isEqualTo(28);
                });
    }

    @Test
    void whatAFunctionWritesCountsForTheMethodThatMakesIt() {
        Method sum = method(compile(), "sum");

        assertThat(sum.effects().writes()).containsExactly("shop.User#total");
        assertThat(sum.effects().readOnly()).isFalse();
        assertThat(sum.effects().issuesRemoteOperations()).isTrue();
    }

    @Test
    void variablesKeepTheirNames() {
        List<String> names = find(user(compile()), "lambda$sum$0").localVariables.stream()
                .map((LocalVariableNode v) -> v.name)
                .toList();

        assertThat(names).contains("this", "item", "price");
    }

    @Test
    void ordinaryLambdasStayWhatTheyAre() {
        CompilerOutput output = compile();

        assertThat(dynamic(find(user(output), "ordinary"))).isEqualTo(2);
        assertThat(dynamic(find(user(output), "sum"))).isZero();
        assertThat(output.classes().keySet())
                .contains("dev/stateflow/callbacks/Iterables")
                .anyMatch(name -> name.matches("shop/User\\$\\$Lambda\\$[0-9a-f]{12}"))
                .doesNotContain("dev/stateflow/callbacks/Streams");
    }

    @Test
    void theSameAgain() {
        Map<String, byte[]> first = compile().classes();
        Map<String, byte[]> second = compile().classes();

        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }
}
