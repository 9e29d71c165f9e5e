package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.ArrowKind;
import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.BoxKind;
import dev.stateflow.ir.draw.Diagram.Label;
import dev.stateflow.ir.draw.Diagram.Row;
import dev.stateflow.ir.draw.Diagram.RowStyle;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.types.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operator graph: a box for each entity and for each ordinary class with suspendable methods; an arrow from one to another carries a
 * label for each method of the one that asks the other.
 */
public final class ApplicationDiagram {
    private final Application application;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Integer> entities = new HashMap<>();
    private final Map<String, Integer> functionClasses = new LinkedHashMap<>();
    /** Labels by text, so that a method that asks twice stands there once. */
    private final Map<Ends, Map<String, Label>> arrows = new LinkedHashMap<>();

    private record Ends(int from, int to, ArrowKind kind) {}

    private ApplicationDiagram(Application application) {
        this.application = application;
    }

    /** The operator graph of an application. Targets outside the application are left out. */
    public static Diagram of(Application application) {
        return new ApplicationDiagram(application).diagram();
    }

    private Diagram diagram() {
        for (Operator operator : application.operators()) {
            entities.put(operator.entity(), boxes.size());
            boxes.add(box(operator));
        }
        Map<String, List<Method>> byClass = functionsByClass(application);
        byClass.forEach((className, functions) -> {
            functionClasses.put(className, boxes.size());
            boxes.add(box(className, functions));
        });
        application.operators().forEach(operator -> {
            int from = entities.getOrDefault(operator.entity(), 0);
            operator.methods().forEach(m -> arrows(from, Links.entity(operator.entity()), m));
        });
        byClass.forEach((className, functions) -> {
            int from = functionClasses.getOrDefault(className, 0);
            functions.forEach(m -> arrows(from, Links.functions(className), m));
        });
        List<Arrow> all = new ArrayList<>();
        arrows.forEach((ends, labels) ->
                all.add(new Arrow(ends.from(), ends.to(), ends.kind(), List.copyOf(labels.values()))));
        return new Diagram(application.name(), boxes, all);
    }

    static Map<String, List<Method>> functionsByClass(Application application) {
        Map<String, List<Method>> byClass = new LinkedHashMap<>();
        application
                .functions()
                .forEach(m -> byClass.computeIfAbsent(m.declaringClass(), c -> new ArrayList<>())
                        .add(m));
        return byClass;
    }

    private static Box box(Operator operator) {
        long suspending = operator.methods().stream()
                .filter(m -> m.effects().issuesRemoteOperations())
                .count();
        String methods = Words.count(operator.methods().size(), "method", "methods");
        List<Row> rows = List.of(
                new Row(RowStyle.CAPTION, "entity"),
                new Row(RowStyle.TITLE, operator.entity()),
                new Row(RowStyle.NOTE, "key " + Words.key(operator.key())),
                new Row(RowStyle.NOTE, suspending == 0 ? methods : methods + ", " + suspending + " suspendable"));
        return new Box(
                BoxKind.ENTITY,
                rows,
                operator.instantiable() ? List.of() : List.of("abstract"),
                Optional.of(Links.entity(operator.entity())));
    }

    private static Box box(String className, List<Method> functions) {
        List<Row> rows = List.of(
                new Row(RowStyle.CAPTION, "class"),
                new Row(RowStyle.TITLE, TypeNames.ofClass(className)),
                new Row(RowStyle.NOTE, Words.count(functions.size(), "suspendable method", "suspendable methods")));
        return new Box(BoxKind.FUNCTIONS, rows, List.of(), Optional.of(Links.functions(className)));
    }

    private void arrows(int from, String owner, Method method) {
        Label label = new Label(method.name(), Optional.of(Links.method(owner, method)));
        Node.Visitor<List<Ends>> targets = new Node.Visitor<>() {
            @Override
            public List<Ends> segment(Segment segment) {
                return List.of();
            }

            @Override
            public List<Ends> remoteOperation(RemoteOperation operation) {
                return operation.targets().stream()
                        .filter(entities::containsKey)
                        .map(target -> new Ends(from, entities.getOrDefault(target, 0), ArrowKind.MESSAGE))
                        .toList();
            }

            @Override
            public List<Ends> localCall(LocalCall call) {
                Integer to = functionClasses.get(call.declaringClass());
                return to == null || to == from ? List.of() : List.of(new Ends(from, to, ArrowKind.LOCAL));
            }
        };
        for (Node node : method.graph().nodes()) {
            for (Ends ends : node.accept(targets)) {
                arrows.computeIfAbsent(ends, e -> new LinkedHashMap<>()).putIfAbsent(label.text(), label);
            }
        }
    }
}
