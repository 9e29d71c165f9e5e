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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Sound applications of every shape, with names from all over Unicode. */
public final class RandomApplications {
    private static final List<String> TYPES = List.of(
            "I",
            "Z",
            "[J",
            "[[Ljava/lang/String;",
            "Ljava/util/Map<-Ljava/util/List<*>;[I>;",
            "Lshop/Outer<TT;>.Inner<+Lshop/Größe;>;",
            "TT;");
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "_",
            "$",
            "\"",
            "\\",
            "<",
            ">",
            "&",
            "'",
            "{",
            "}",
            "#",
            "%",
            "é",
            "名",
            "😀",
            "\ud800",
            "\u0001",
            "\u2028",
            "\u202e",
            "\n",
            "\t",
            "]]>",
            "-->",
            "</script>",
            "${x}",
            " ");

    private final Random random;
    private int names;

    private RandomApplications(long seed) {
        this.random = new Random(seed);
    }

    /** The application of a seed. */
    public static Application of(long seed) {
        return new RandomApplications(seed).application();
    }

    private Application application() {
        List<String> entities = sorted(random.nextInt(6) + 1);
        List<Operator> operators =
                entities.stream().map(e -> operator(e, entities)).toList();
        List<Method> functions = sorted(random.nextInt(4)).stream()
                .map(name -> method("shop." + name, name, entities))
                .toList();
        return new Application(name(), operators, functions, sorted(random.nextInt(3)));
    }

    private Operator operator(String entity, List<String> entities) {
        String className = "shop." + name();
        StateField key = new StateField(className, "key", new TypeRef("Ljava/util/UUID;"));
        List<StateField> fields = new ArrayList<>(List.of(key));
        IntStream.range(0, random.nextInt(4)).forEach(i -> fields.add(new StateField(className, name(), type())));
        List<Constructor> constructors = random.nextBoolean()
                ? List.of()
                : List.of(new Constructor("(I)V", List.of(new Parameter(name(), new TypeRef("I"))), source()));
        List<Method> methods = sorted(random.nextInt(5)).stream()
                .map(name -> method(className, name, entities))
                .toList();
        return new Operator(
                entity,
                className,
                sorted(random.nextInt(2)),
                random.nextBoolean(),
                new KeySpec(KeySpec.Kind.FIELD, "key", key.type()),
                new StateSchema(fields),
                constructors,
                methods,
                source());
    }

    private Method method(String className, String name, List<String> entities) {
        List<Parameter> parameters = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Parameter(name(), type()))
                .toList();
        boolean isVoid = random.nextBoolean();
        MethodGraph graph = graph(entities);
        List<String> writes = sorted(random.nextInt(2)).stream()
                .map(f -> "shop.C#f" + f.replace("#", ""))
                .toList();
        return new Method(
                className,
                name,
                "(" + "I".repeat(parameters.size()) + ")" + (isVoid ? "V" : "I"),
                random.nextBoolean(),
                parameters,
                isVoid ? new TypeRef("V") : type(),
                new Effects(List.of(), writes, graph.nodes().size() > 1, writes.isEmpty() && random.nextBoolean()),
                graph,
                source());
    }

    /** A tree with further edges, forwards and backwards; every suspension point is resumed. */
    private MethodGraph graph(List<String> entities) {
        int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 8);
        List<ControlEdge> control = new ArrayList<>();
        List<DataEdge> data = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        nodes.add(segment(0));
        for (int id = 1; id < size; id++) {
            control.add(new ControlEdge(random.nextInt(id), id, ControlEdge.Kind.NORMAL));
            List<Variable> saved = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Variable variable = new Variable(name(), type());
                saved.add(variable);
                data.add(new DataEdge(0, id, variable));
            }
            nodes.add(node(id, saved, entities));
        }
        for (Node node : nodes) {
            boolean resumed = control.stream().anyMatch(e -> e.from() == node.id());
            if (node.id() != 0 && !resumed) {
                control.add(new ControlEdge(node.id(), 1 + random.nextInt(size - 1), ControlEdge.Kind.NORMAL));
            }
            if (random.nextInt(6) == 0) {
                control.add(new ControlEdge(node.id(), random.nextInt(size), ControlEdge.Kind.EXCEPTION));
            }
        }
        return new MethodGraph(nodes, control, data);
    }

    private Node node(int id, List<Variable> saved, List<String> entities) {
        String target = entities.get(random.nextInt(entities.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new LocalCall(id, "shop." + name(), name(), "(I[Lshop/Item;)V", saved, random.nextInt(50));
            case 1 -> remote(id, RemoteOperation.Kind.READ, "shop.C#" + name().replace("#", ""), target, saved);
            case 2 -> remote(id, RemoteOperation.Kind.CREATE, "(J)V", target, saved);
            case 3 -> remote(id, RemoteOperation.Kind.EXISTS, "", target, saved);
            case 4 ->
                new RemoteOperation(id, RemoteOperation.Kind.SLEEP, List.of(), "", type(), saved, random.nextInt(50));
            default -> remote(id, RemoteOperation.Kind.DELETE, "", target, saved);
        };
    }

    private RemoteOperation remote(
            int id, RemoteOperation.Kind kind, String member, String target, List<Variable> saved) {
        return new RemoteOperation(id, kind, List.of(target), member, type(), saved, random.nextInt(50));
    }

    private Segment segment(int id) {
        TreeSet<Integer> lines = new TreeSet<>();
        IntStream.range(0, random.nextInt(6)).forEach(i -> lines.add(1 + random.nextInt(60)));
        return new Segment(id, List.copyOf(lines), random.nextBoolean(), random.nextBoolean());
    }

    private SourceLocation source() {
        return random.nextInt(4) == 0
                ? SourceLocation.UNKNOWN
                : new SourceLocation(name() + ".java", random.nextInt(99));
    }

    private TypeRef type() {
        return new TypeRef(TYPES.get(random.nextInt(TYPES.size())));
    }

    private List<String> sorted(int count) {
        return IntStream.range(0, count).mapToObj(i -> name()).sorted().toList();
    }

    /** Never the same twice, and never blank. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.append('n').append(names++).toString();
    }
}
