package dev.stateflow.ir;

import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.model.StateSchema;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.model.Variable;
import java.util.List;
import java.util.stream.IntStream;

/** Applications made by hand. */
public final class Examples {
    private static final String STRING = "Ljava/lang/String;";
    private static final String ITEM = "Lshop/Item;";
    private static final String USER_FILE = "shop/User.java";
    private static final String ITEM_FILE = "shop/Item.java";

    private Examples() {}

    /** The shop: what a compiler makes of {@code golden/shop/sources}. */
    public static Application shop() {
        return new Application("shop", List.of(item(), user()), List.of(), List.of());
    }

    private static Operator item() {
        Method price = new Method(
                "shop.Item",
                "price",
                "()I",
                true,
                List.of(),
                type("I"),
                new Effects(List.of("shop.Item#price"), List.of(), false, true),
                single(20),
                new SourceLocation(ITEM_FILE, 20));
        Method updateStock = new Method(
                "shop.Item",
                "updateStock",
                "(I)Z",
                true,
                List.of(parameter("n", "I")),
                type("Z"),
                new Effects(List.of("shop.Item#stock"), List.of("shop.Item#stock"), false, false),
                single(24, 25, 26),
                new SourceLocation(ITEM_FILE, 24));
        return new Operator(
                "Item",
                "shop.Item",
                List.of(),
                true,
                new KeySpec(KeySpec.Kind.FIELD, "name", type(STRING)),
                new StateSchema(List.of(
                        new StateField("shop.Item", "name", type(STRING)),
                        new StateField("shop.Item", "price", type("I")),
                        new StateField("shop.Item", "stock", type("I")))),
                List.of(new Constructor(
                        "(Ljava/lang/String;I)V",
                        List.of(parameter("name", STRING), parameter("price", "I")),
                        new SourceLocation(ITEM_FILE, 14))),
                List.of(price, updateStock),
                new SourceLocation(ITEM_FILE, 8));
    }

    private static Operator user() {
        Method addBalance = new Method(
                "shop.User",
                "addBalance",
                "(I)V",
                true,
                List.of(parameter("amount", "I")),
                type("V"),
                new Effects(List.of("shop.User#balance"), List.of("shop.User#balance"), false, false),
                single(40, 41),
                new SourceLocation(USER_FILE, 40));
        return new Operator(
                "User",
                "shop.User",
                List.of(),
                true,
                new KeySpec(KeySpec.Kind.FIELD, "name", type(STRING)),
                new StateSchema(List.of(
                        new StateField("shop.User", "name", type(STRING)),
                        new StateField("shop.User", "balance", type("I")))),
                List.of(new Constructor(
                        "(Ljava/lang/String;)V",
                        List.of(parameter("name", STRING)),
                        new SourceLocation(USER_FILE, 15))),
                List.of(addBalance, buy(), restock()),
                new SourceLocation(USER_FILE, 9));
    }

    /** {@code User.buy(Item, int)}. */
    public static Method buy() {
        MethodGraph graph = new MethodGraph(
                List.of(
                        new Segment(0, List.of(20), false, false),
                        call(1, "price()I", "I", 20, variable("amount", "I"), variable("item", ITEM)),
                        new Segment(2, List.of(20, 21, 22), true, false),
                        call(3, "updateStock(I)Z", "Z", 22, variable("total", "I")),
                        new Segment(4, List.of(22, 23, 24), true, false)),
                chain(0, 1, 2, 3, 4),
                List.of(
                        data(0, 1, "item", ITEM),
                        data(0, 1, "amount", "I"),
                        data(0, 2, "amount", "I"),
                        data(1, 2, "$1", "I"),
                        data(0, 3, "item", ITEM),
                        data(2, 3, "$1", "I"),
                        data(2, 3, "total", "I"),
                        data(2, 4, "total", "I"),
                        data(3, 4, "$0", "Z")));
        return new Method(
                "shop.User",
                "buy",
                "(Lshop/Item;I)Z",
                true,
                List.of(parameter("item", ITEM), parameter("amount", "I")),
                type("Z"),
                new Effects(List.of("shop.User#balance"), List.of("shop.User#balance"), true, false),
                graph,
                new SourceLocation(USER_FILE, 20));
    }

    private static Method restock() {
        String iterator = "Ljava/util/Iterator<Lshop/Item;>;";
        MethodGraph graph = new MethodGraph(
                List.of(
                        new Segment(0, List.of(28, 29, 31, 36), true, false),
                        call(1, "updateStock(I)Z", "Z", 31, variable("failed", "I"), variable("iterator", iterator)),
                        new Segment(2, List.of(29, 31, 34, 36), true, false),
                        new Segment(3, List.of(29, 31, 32, 33, 36), true, false)),
                List.of(
                        new ControlEdge(0, 1, ControlEdge.Kind.NORMAL),
                        new ControlEdge(1, 2, ControlEdge.Kind.NORMAL),
                        new ControlEdge(1, 3, ControlEdge.Kind.EXCEPTION),
                        new ControlEdge(2, 1, ControlEdge.Kind.NORMAL),
                        new ControlEdge(3, 1, ControlEdge.Kind.NORMAL)),
                List.of(
                        data(0, 1, "failed", "I"),
                        data(0, 1, "iterator", iterator),
                        data(3, 1, "failed", "I"),
                        data(0, 2, "failed", "I"),
                        data(0, 2, "iterator", iterator),
                        data(0, 3, "failed", "I"),
                        data(0, 3, "iterator", iterator),
                        data(3, 3, "failed", "I")));
        return new Method(
                "shop.User",
                "restock",
                "(Ljava/util/List;)I",
                true,
                List.of(parameter("items", "Ljava/util/List<Lshop/Item;>;")),
                type("I"),
                new Effects(List.of(), List.of(), true, true),
                graph,
                new SourceLocation(USER_FILE, 28));
    }

    /** One of everything, with names that no picture may mistake for markup. */
    public static Application everything() {
        return new Application(
                "every\"thing</script><b>&",
                List.of(scripts(), account()),
                List.of(function("transferAll", 3)),
                List.of("bank.Iban", "bank.Money"));
    }

    private static Operator account() {
        Variable other = variable("other", "Lbank/Account;");
        MethodGraph graph = new MethodGraph(
                List.of(
                        new Segment(0, List.of(), false, true),
                        operation(1, RemoteOperation.Kind.READ, "bank.Account#value", "J", other),
                        new Segment(2, List.of(), false, false),
                        operation(3, RemoteOperation.Kind.WRITE, "bank.Account#value", "V"),
                        new Segment(4, List.of(), false, false),
                        operation(5, RemoteOperation.Kind.CREATE, "(Lbank/Iban;[[J)V", "Lbank/Account;"),
                        new Segment(6, List.of(), false, false),
                        operation(7, RemoteOperation.Kind.EXISTS, "", "Z"),
                        new Segment(8, List.of(), true, false),
                        operation(9, RemoteOperation.Kind.DELETE, "", "V"),
                        new Segment(10, List.of(), true, false),
                        new LocalCall(11, "bank.Transfers", "transferAll", "()V", List.of(variable("$0", "J")), 0),
                        operation(12, RemoteOperation.Kind.CALL, "bank.Account#secret(D)V", "V"),
                        new RemoteOperation(13, RemoteOperation.Kind.SLEEP, List.of(), "", type("V"), List.of(), 0)),
                List.of(
                        new ControlEdge(0, 1, ControlEdge.Kind.NORMAL),
                        new ControlEdge(1, 2, ControlEdge.Kind.NORMAL),
                        new ControlEdge(1, 8, ControlEdge.Kind.EXCEPTION),
                        new ControlEdge(2, 3, ControlEdge.Kind.NORMAL),
                        new ControlEdge(3, 4, ControlEdge.Kind.NORMAL),
                        new ControlEdge(4, 5, ControlEdge.Kind.NORMAL),
                        new ControlEdge(5, 6, ControlEdge.Kind.NORMAL),
                        new ControlEdge(6, 7, ControlEdge.Kind.NORMAL),
                        new ControlEdge(6, 11, ControlEdge.Kind.NORMAL),
                        new ControlEdge(7, 8, ControlEdge.Kind.NORMAL),
                        new ControlEdge(8, 9, ControlEdge.Kind.NORMAL),
                        new ControlEdge(9, 10, ControlEdge.Kind.NORMAL),
                        new ControlEdge(11, 4, ControlEdge.Kind.NORMAL),
                        new ControlEdge(10, 12, ControlEdge.Kind.NORMAL),
                        new ControlEdge(12, 10, ControlEdge.Kind.NORMAL),
                        new ControlEdge(10, 13, ControlEdge.Kind.NORMAL),
                        new ControlEdge(13, 10, ControlEdge.Kind.NORMAL)),
                List.of(data(0, 1, "other", "Lbank/Account;"), data(6, 11, "$0", "J"), data(10, 10, "loop", "J")));
        Method all = new Method(
                "bank.Account",
                "all",
                "()V",
                true,
                List.of(),
                type("V"),
                new Effects(List.of("bank.Account#value"), List.of("bank.Account#value"), true, false),
                graph,
                SourceLocation.UNKNOWN);
        Method secret = new Method(
                "bank.Account",
                "secret",
                "(D)V",
                false,
                List.of(parameter("arg0", "D")),
                type("V"),
                Effects.NONE,
                single(),
                SourceLocation.UNKNOWN);
        Method id = new Method(
                "bank.Account",
                "id",
                "()Lbank/Iban;",
                true,
                List.of(),
                type("Lbank/Iban;"),
                Effects.NONE,
                single(7),
                SourceLocation.UNKNOWN);
        return new Operator(
                "Account",
                "bank.Account",
                List.of("bank.Named"),
                false,
                new KeySpec(KeySpec.Kind.METHOD, "id", type("Lbank/Iban;")),
                new StateSchema(List.of(
                        new StateField("bank.Account", "value", type("J")),
                        new StateField(
                                "bank.Account", "history", type("Ljava/util/Map<Lbank/Iban;+Ljava/util/List<[J>;>;")))),
                List.of(),
                List.of(all, id, secret),
                SourceLocation.UNKNOWN);
    }

    private static Operator scripts() {
        String name = "<script>alert('x')</script>";
        Method evil = new Method(
                "bank.Evil$Inner",
                "\"; </text><script>größe 名前 \u202e#quot;`_*",
                "()V",
                true,
                List.of(),
                type("V"),
                new Effects(List.of(), List.of(), true, true),
                new MethodGraph(
                        List.of(
                                new Segment(0, List.of(3), false, false),
                                new RemoteOperation(
                                        1,
                                        RemoteOperation.Kind.CALL,
                                        List.of(name, "Account"),
                                        "all()V",
                                        type("V"),
                                        List.of(variable("</svg>&amp;\\", "I")),
                                        3),
                                new Segment(2, List.of(3, 4), true, false)),
                        chain(0, 1, 2),
                        List.of(data(0, 1, "</svg>&amp;\\", "I"))),
                new SourceLocation("bank/Evil.java", 3));
        return new Operator(
                name,
                "bank.Evil$Inner",
                List.of(),
                true,
                new KeySpec(KeySpec.Kind.FIELD, "key", type(STRING)),
                new StateSchema(List.of(new StateField("bank.Evil$Inner", "key", type(STRING)))),
                List.of(),
                List.of(evil),
                new SourceLocation("bank/Evil.java", 1));
    }

    private static Method function(String name, int line) {
        Variable account = variable("account", "Lbank/Account;");
        return new Method(
                "bank.Transfers",
                name,
                "()V",
                false,
                List.of(),
                type("V"),
                new Effects(List.of(), List.of(), true, true),
                new MethodGraph(
                        List.of(
                                new Segment(0, List.of(line), false, false),
                                operation(1, RemoteOperation.Kind.EXISTS, "", "Z", account),
                                new Segment(2, List.of(line), true, false)),
                        chain(0, 1, 2),
                        List.of(data(0, 1, "account", "Lbank/Account;"))),
                new SourceLocation("bank/Transfers.java", line));
    }

    private static RemoteOperation operation(
            int id, RemoteOperation.Kind kind, String member, String result, Variable... saved) {
        return new RemoteOperation(id, kind, List.of("Account"), member, type(result), List.of(saved), 0);
    }

    private static Node call(int id, String member, String result, int line, Variable... saved) {
        return new RemoteOperation(
                id, RemoteOperation.Kind.CALL, List.of("Item"), member, type(result), List.of(saved), line);
    }

    private static List<ControlEdge> chain(int... ids) {
        return IntStream.range(1, ids.length)
                .mapToObj(i -> new ControlEdge(ids[i - 1], ids[i], ControlEdge.Kind.NORMAL))
                .toList();
    }

    private static MethodGraph single(Integer... lines) {
        return new MethodGraph(List.of(new Segment(0, List.of(lines), true, false)), List.of(), List.of());
    }

    private static DataEdge data(int from, int to, String name, String type) {
        return new DataEdge(from, to, variable(name, type));
    }

    private static Variable variable(String name, String type) {
        return new Variable(name, type(type));
    }

    private static Parameter parameter(String name, String type) {
        return new Parameter(name, type(type));
    }

    private static TypeRef type(String signature) {
        return new TypeRef(signature);
    }
}
