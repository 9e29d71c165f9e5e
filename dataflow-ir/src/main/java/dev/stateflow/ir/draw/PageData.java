package dev.stateflow.ir.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.model.Variable;
import dev.stateflow.ir.types.TypeNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page's script works on. Types and signatures are ready to be shown; drawings are finished.
 */
final class PageData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Application application;
    private final SourceLookup sources;
    /** The files that methods refer to, ordered, so that the page is reproducible. */
    private final Set<String> files = new TreeSet<>();

    PageData(Application application, SourceLookup sources) {
        this.application = application;
        this.sources = sources;
    }

    ObjectNode json() {
        ObjectNode json = JSON.objectNode();
        json.put("name", Texts.printable(application.name()));
        json.put("overview", SvgDrawing.fragment(ApplicationDiagram.of(application)));
        ArrayNode owners = json.putArray("owners");
        application.operators().forEach(operator -> owners.add(operator(operator)));
        ApplicationDiagram.functionsByClass(application)
                .forEach((className, functions) -> owners.add(functions(className, functions)));
        ObjectNode texts = json.putObject("sources");
        files.forEach(file -> sources.source(file).ifPresent(text -> texts.put(file, text)));
        return json;
    }

    private ObjectNode operator(Operator operator) {
        String link = Links.entity(operator.entity());
        ObjectNode json = owner(link, "entity", operator.entity(), operator.className());
        json.put("abstract", !operator.instantiable());
        json.put("key", Words.key(operator.key()));
        place(json, operator.source());
        operator.supertypes().forEach(json.putArray("supertypes")::add);
        ArrayNode state = json.putArray("state");
        for (StateField field : operator.state().fields()) {
            ObjectNode row = state.addObject();
            row.put("name", field.name());
            row.put("type", type(field.type().signature()));
            row.put("in", field.declaringClass().equals(operator.className()) ? "" : field.declaringClass());
        }
        ArrayNode constructors = json.putArray("constructors");
        for (Constructor constructor : operator.constructors()) {
            constructors.add(Words.signature(TypeNames.ofClass(operator.className()), constructor));
        }
        methods(json, link, operator.methods());
        return json;
    }

    private ObjectNode functions(String className, List<Method> functions) {
        String link = Links.functions(className);
        ObjectNode json = owner(link, "class", TypeNames.ofClass(className), className);
        place(json, new SourceLocation(functions.get(0).source().file(), 0));
        methods(json, link, functions);
        return json;
    }

    private static ObjectNode owner(String link, String kind, String name, String className) {
        ObjectNode json = JSON.objectNode();
        json.put("id", link);
        json.put("kind", kind);
        json.put("name", name);
        json.put("className", className);
        return json;
    }

    private void methods(ObjectNode owner, String link, List<Method> methods) {
        ArrayNode json = owner.putArray("methods");
        methods.forEach(method -> json.add(method(link, method)));
    }

    private ObjectNode method(String owner, Method method) {
        ObjectNode json = JSON.objectNode();
        json.put("id", Links.method(owner, method));
        json.put("name", method.name());
        json.put("signature", Words.signature(method));
        json.put("result", type(method.result().signature()));
        json.put("declaringClass", method.declaringClass());
        json.put("exposed", method.exposed());
        json.put("remote", method.effects().issuesRemoteOperations());
        json.put("readOnly", method.effects().readOnly());
        method.effects().reads().forEach(json.putArray("reads")::add);
        method.effects().writes().forEach(json.putArray("writes")::add);
        place(json, method.source());
        json.put("svg", SvgDrawing.fragment(MethodDiagram.of(method)));
        ArrayNode nodes = json.putArray("nodes");
        method.graph().nodes().forEach(node -> nodes.add(node.accept(new Nodes())));
        ArrayNode data = json.putArray("data");
        for (DataEdge edge : method.graph().data()) {
            data.addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("value", Words.variable(edge.variable()));
        }
        return json;
    }

    private void place(ObjectNode json, SourceLocation source) {
        json.put("file", source.file());
        json.put("line", source.line());
        if (!source.file().isEmpty()) {
            files.add(source.file());
        }
    }

    private static String type(String signature) {
        return TypeNames.ofSignature(signature);
    }

    private static final class Nodes implements Node.Visitor<ObjectNode> {
        @Override
        public ObjectNode segment(Segment segment) {
            ObjectNode json = node(segment, "segment", "segment " + segment.id(), segment.lines());
            json.put("returns", segment.returns());
            json.put("throws", segment.throwsException());
            return json;
        }

        @Override
        public ObjectNode remoteOperation(RemoteOperation operation) {
            ObjectNode json = node(operation, "remote", Words.title(operation), lines(operation.line()));
            json.put("caption", Words.caption(operation));
            json.put("answer", type(operation.result().signature()));
            ArrayNode targets = json.putArray("targets");
            for (String target : operation.targets()) {
                targets.addObject().put("name", target).put("id", Links.entity(target));
            }
            saved(json, operation.saved());
            return json;
        }

        @Override
        public ObjectNode localCall(LocalCall call) {
            ObjectNode json = node(call, "local", Words.title(call), lines(call.line()));
            json.put("caption", "local call");
            saved(json, call.saved());
            return json;
        }

        private static ObjectNode node(Node node, String kind, String title, List<Integer> lines) {
            ObjectNode json = JSON.objectNode();
            json.put("id", node.id());
            json.put("kind", kind);
            json.put("title", title);
            lines.forEach(json.putArray("lines")::add);
            json.put("where", Words.lines(lines));
            return json;
        }

        private static List<Integer> lines(int line) {
            return line == 0 ? List.of() : List.of(line);
        }

        private static void saved(ObjectNode json, List<Variable> saved) {
            ArrayNode variables = json.putArray("saved");
            saved.forEach(variable -> variables.add(Words.variable(variable)));
        }
    }
}
