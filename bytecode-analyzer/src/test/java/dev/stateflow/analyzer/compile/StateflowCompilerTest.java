package dev.stateflow.analyzer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.validation.IrValidator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateflowCompilerTest {
    private static final String PRICED = """
            package shop;

            public interface Priced {
                int price();

                default boolean isFree() {
                    return price() == 0;
                }
            }
            """;
    private static final String STOCKED = """
            package shop;

            import dev.stateflow.api.Key;

            abstract class Stocked<T> {
                @Key
                protected final String name;
                protected T detail;

                Stocked(String name) {
                    this.name = name;
                }

                public T detail() {
                    return detail;
                }
            }
            """;
    private static final String ITEM = """
            package shop;

            import dev.stateflow.api.Entity;
            import java.util.List;

            @Entity
            public class Item extends Stocked<String> implements Priced {
                private int stock;
                transient int cache;
                static int COUNT;

                public Item(String name, int stock) {
                    super(name);
                    this.stock = stock;
                }

                Item() {
                    super("hidden");
                }

                @Override
                public int price() {
                    return 3;
                }

                public boolean updateStock(int amount) {
                    if (stock + amount < 0) {
                        throw new OutOfStock(this, amount);
                    }
                    stock += amount;
                    return true;
                }

                public List<Discount> discounts() {
                    return List.of();
                }

                @Override
                public String toString() {
                    return name;
                }
            }
            """;
    private static final String USER = """
            package shop;

            import dev.stateflow.api.Entity;
            import dev.stateflow.api.Key;
            import java.util.ArrayList;
            import java.util.List;

            @Entity(name = "Customer")
            public class User {
                @Key
                private final String name;
                private int balance;
                private final List<Order> orders = new ArrayList<>();

                public User(String name) {
                    this.name = name;
                }

                public boolean buy(Item item, int amount) {
                    int total = amount * item.price();
                    if (balance < total) {
                        return false;
                    }
                    if (!item.updateStock(-amount)) {
                        return false;
                    }
                    balance -= total;
                    orders.add(new Order(item, amount));
                    return true;
                }

                public int dearest(List<? extends Priced> things) {
                    return Prices.highest(things);
                }

                public int balance() {
                    return balance;
                }
            }
            """;
    private static final String REST = """
            package shop;

            import java.util.List;

            class Order {
                final Item item;
                final int amount;
                Status status = Status.NEW;

                Order(Item item, int amount) {
                    this.item = item;
                    this.amount = amount;
                }
            }

            enum Status {
                NEW,
                DONE {
                    @Override
                    boolean isOver() {
                        return true;
                    }
                };

                boolean isOver() {
                    return false;
                }
            }

            interface Discount {}

            record Percent(int percent) implements Discount {}

            class Fixed implements Discount {
                Money money = new Money();
            }

            class Money {
                long cents;
            }

            class OutOfStock extends RuntimeException {
                final Item item;

                OutOfStock(Item item, int amount) {
                    super("no " + amount + " left");
                    this.item = item;
                }
            }

            class NotAValue {
                int x;
            }

            class Prices {
                static <T extends Priced> int highest(List<T> things) {
                    int highest = 0;
                    for (T thing : things) {
                        int price = thing.price();
                        highest = Math.max(price, highest);
                    }
                    return highest;
                }
            }
            """;

    @TempDir
    Path temporary;

    private CompilerOutput output = new CompilerOutput(List.of(), java.util.Optional.empty(), Map.of(), Map.of());
    private Application application = new Application("", List.of(), List.of(), List.of());

    @BeforeEach
    void compile() {
        Javac.compile(
                Map.of(
                        "shop/Priced.java", PRICED,
                        "shop/Stocked.java", STOCKED,
                        "shop/Item.java", ITEM,
                        "shop/User.java", USER,
                        "shop/Rest.java", REST),
                temporary);
        output = new StateflowCompiler().compile(Javac.input(temporary));
        assertThat(output.diagnostics()).isEmpty();
        application = output.application().orElseThrow();
    }

    @Test
    void theIrIsValid() {
        assertThat(IrValidator.validate(application)).isEmpty();
    }

    @Test
    void operatorsDescribeEntities() {
        assertThat(application.name()).isEqualTo("test");
        assertThat(application.operators()).extracting(Operator::entity).containsExactly("Customer", "Item");
        Operator item = application.operator("Item").orElseThrow();
        assertThat(item.className()).isEqualTo("shop.Item");
        assertThat(item.supertypes()).containsExactly("shop.Stocked", "shop.Priced");
        assertThat(item.instantiable()).isTrue();
        assertThat(item.key()).isEqualTo(new KeySpec(KeySpec.Kind.FIELD, "name", new TypeRef("Ljava/lang/String;")));
        assertThat(item.source()).isEqualTo(new SourceLocation("shop/Item.java", 13));
        assertThat(item.state().fields())
                .containsExactly(
                        new StateField("shop.Stocked", "name", new TypeRef("Ljava/lang/String;")),
                        new StateField("shop.Stocked", "detail", new TypeRef("Ljava/lang/Object;")),
                        new StateField("shop.Item", "stock", new TypeRef("I")));
        assertThat(item.constructors())
                .containsExactly(new Constructor(
                        "(Ljava/lang/String;I)V",
                        List.of(
                                new Parameter("name", new TypeRef("Ljava/lang/String;")),
                                new Parameter("stock", new TypeRef("I"))),
                        new SourceLocation("shop/Item.java", 13)));
        assertThat(item.methods())
                .extracting(m -> m.declaringClass() + "#" + m.name() + (m.exposed() ? "" : " hidden"))
                .containsExactly(
                        "shop.Item#price",
                        "shop.Item#updateStock",
                        "shop.Item#discounts",
                        "shop.Item#toString hidden",
                        "shop.Stocked#detail",
                        "shop.Priced#isFree");
    }

    @Test
    void methodsHaveGraphsEffectsAndSources() {
        Method buy = method("Customer", "buy");
        assertThat(buy.parameters()).extracting(Parameter::name).containsExactly("item", "amount");
        assertThat(buy.source()).isEqualTo(new SourceLocation("shop/User.java", 20));
        assertThat(buy.graph().nodes().stream()
                        .filter(RemoteOperation.class::isInstance)
                        .map(RemoteOperation.class::cast))
                .extracting(RemoteOperation::member)
                .containsExactly("price()I", "updateStock(I)Z");
        assertThat(buy.effects())
                .isEqualTo(new Effects(
                        List.of("shop.User#balance", "shop.User#orders"),
                        List.of("shop.User#balance", "shop.User#orders"),
                        true,
                        false));
        Method balance = method("Customer", "balance");
        assertThat(balance.graph().nodes()).hasSize(1);
        assertThat(balance.effects()).isEqualTo(new Effects(List.of("shop.User#balance"), List.of(), false, true));
    }

    @Test
    void functionsAreSuspendableMethodsOfOrdinaryClasses() {
        assertThat(application.functions())
                .extracting(m -> m.declaringClass() + "#" + m.name())
                .containsExactly("shop.Prices#highest");
        assertThat(application.functions().get(0).graph().nodes()).hasAtLeastOneElementOfType(RemoteOperation.class);
        assertThat(method("Customer", "dearest").graph().nodes())
                .extracting(Node::getClass)
                .extracting(Class::getSimpleName)
                .contains("LocalCall");
    }

    @Test
    void valueClassesAreTheClosureOfWhatTypesMention() {
        assertThat(application.valueClasses())
                .contains(
                        "shop.Fixed",
                        "shop.Money",
                        "shop.Order",
                        "shop.OutOfStock",
                        "shop.Percent",
                        "shop.Status",
                        "shop.Status$1")
                .doesNotContain("shop.Item", "shop.User", "shop.Discount", "shop.Stocked");
    }

    @Test
    void classesTextListsWhatTheRuntimeLoads() {
        String text = new String(
                output.resources().getOrDefault(StateflowCompiler.CLASSES_RESOURCE, new byte[0]),
                StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("application\ttest\nentity\tshop.Item$Step\nentity\tshop.User$Step\n")
                .contains("\nfunction\tshop.Prices$Step\n")
                .contains("\nvalue\tshop.Order\n");
        text.lines()
                .filter(line -> !line.startsWith("application"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .forEach(name -> assertThat(output.classes().containsKey(name.replace('.', '/'))
                                || Files.exists(temporary.resolve("classes/" + name.replace('.', '/') + ".class")))
                        .as(name)
                        .isTrue());
    }

    @Test
    void theJvmAcceptsAllClasses() throws IOException, ClassNotFoundException {
        Path merged = temporary.resolve("classes");
        for (Map.Entry<String, byte[]> type : output.classes().entrySet()) {
            Path file = merged.resolve(type.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {merged.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : output.classes().keySet()) {
                Class<?> type = Class.forName(name.replace('/', '.'), true, loader);
                assertThat(type.getName()).isEqualTo(name.replace('/', '.'));
            }
        }
    }

    @Test
    void theSameInputGivesTheSameOutput() {
        CompilerOutput again = new StateflowCompiler().compile(Javac.input(temporary));

        assertThat(again.application()).isEqualTo(output.application());
        assertThat(again.classes().keySet())
                .containsExactlyElementsOf(output.classes().keySet());
        again.classes()
                .forEach((name, bytes) ->
                        assertThat(bytes).as(name).isEqualTo(output.classes().get(name)));
        assertThat(again.resources().keySet()).isEqualTo(output.resources().keySet());
    }

    private Method method(String entity, String name) {
        return application.operator(entity).orElseThrow().methods().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
