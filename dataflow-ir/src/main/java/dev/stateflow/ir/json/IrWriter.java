package dev.stateflow.ir.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.stateflow.ir.model.Variable;
import java.util.List;
import java.util.function.Function;

/**
 * Maps the model to JSON, field by field, in a fixed order.
 */
final class IrWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private IrWriter() {}

    static ObjectNode application(Application application) {
        ObjectNode json = JSON.objectNode();
        json.put("format", IrJson.FORMAT);
        json.put("version", IrJson.VERSION);
        json.put("name", application.name());
        json.set("operators", array(application.operators(), IrWriter::operator));
        json.set("functions", array(application.functions(), IrWriter::method));
        json.set("valueClasses", strings(application.valueClasses()));
        application
                .manifest()
                .ifPresent(manifest ->
                        json.set("manifest", strings(manifest.text().lines().toList())));
        return json;
    }

    private static ObjectNode operator(Operator operator) {
        ObjectNode json = JSON.objectNode();
        json.put("entity", operator.entity());
        json.put("className", operator.className());
        json.set("supertypes", strings(operator.supertypes()));
        json.put("instantiable", operator.instantiable());
        json.set("key", key(operator.key()));
        json.set("state", array(operator.state().fields(), IrWriter::stateField));
        json.set("constructors", array(operator.constructors(), IrWriter::constructor));
        json.set("methods", array(operator.methods(), IrWriter::method));
        json.set("source", source(operator.source()));
        return json;
    }

    private static ObjectNode key(KeySpec key) {
        ObjectNode json = JSON.objectNode();
        json.put("kind", Names.of(key.kind()));
        json.put("member", key.member());
        json.put("type", key.type().signature());
        return json;
    }

    private static ObjectNode stateField(StateField field) {
        ObjectNode json = JSON.objectNode();
        json.put("declaringClass", field.declaringClass());
        json.put("name", field.name());
        json.put("type", field.type().signature());
        return json;
    }

    private static ObjectNode constructor(Constructor constructor) {
        ObjectNode json = JSON.objectNode();
        json.put("descriptor", constructor.descriptor());
        json.set("parameters", array(constructor.parameters(), IrWriter::parameter));
        json.set("source", source(constructor.source()));
        return json;
    }

    private static ObjectNode method(Method method) {
        ObjectNode json = JSON.objectNode();
        json.put("declaringClass", method.declaringClass());
        json.put("name", method.name());
        json.put("descriptor", method.descriptor());
        json.put("exposed", method.exposed());
        json.set("parameters", array(method.parameters(), IrWriter::parameter));
        json.put("result", method.result().signature());
        json.set("effects", effects(method.effects()));
        json.set("graph", graph(method.graph()));
        json.set("source", source(method.source()));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode json = JSON.objectNode();
        json.put("name", parameter.name());
        json.put("type", parameter.type().signature());
        return json;
    }

    private static ObjectNode effects(Effects effects) {
        ObjectNode json = JSON.objectNode();
        json.set("reads", strings(effects.reads()));
        json.set("writes", strings(effects.writes()));
        json.put("issuesRemoteOperations", effects.issuesRemoteOperations());
        json.put("readOnly", effects.readOnly());
        return json;
    }

    private static ObjectNode graph(MethodGraph graph) {
        ObjectNode json = JSON.objectNode();
        json.set("nodes", array(graph.nodes(), IrWriter::node));
        json.set("control", array(graph.control(), IrWriter::controlEdge));
        json.set("data", array(graph.data(), IrWriter::dataEdge));
        return json;
    }

    private static ObjectNode node(Node node) {
        ObjectNode json = JSON.objectNode();
        json.put("id", node.id());
        return node.accept(new NodeWriter(json));
    }

    private static ObjectNode controlEdge(ControlEdge edge) {
        ObjectNode json = JSON.objectNode();
        json.put("from", edge.from());
        json.put("to", edge.to());
        json.put("kind", Names.of(edge.kind()));
        return json;
    }

    private static ObjectNode dataEdge(DataEdge edge) {
        ObjectNode json = JSON.objectNode();
        json.put("from", edge.from());
        json.put("to", edge.to());
        json.set("variable", variable(edge.variable()));
        return json;
    }

    private static ObjectNode variable(Variable variable) {
        ObjectNode json = JSON.objectNode();
        json.put("name", variable.name());
        json.put("type", variable.type().signature());
        return json;
    }

    private static ObjectNode source(SourceLocation source) {
        ObjectNode json = JSON.objectNode();
        json.put("file", source.file());
        json.put("line", source.line());
        return json;
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> mapping) {
        ArrayNode json = JSON.arrayNode(values.size());
        values.forEach(value -> json.add(mapping.apply(value)));
        return json;
    }

    private static ArrayNode strings(List<String> values) {
        return array(values, JSON::textNode);
    }

    private record NodeWriter(ObjectNode json) implements Node.Visitor<ObjectNode> {
        @Override
        public ObjectNode segment(Segment segment) {
            json.put("node", Names.SEGMENT);
            json.set("lines", array(segment.lines(), JSON::numberNode));
            json.put("returns", segment.returns());
            json.put("throwsException", segment.throwsException());
            return json;
        }

        @Override
        public ObjectNode remoteOperation(RemoteOperation operation) {
            json.put("node", Names.REMOTE_OPERATION);
            json.put("kind", Names.of(operation.kind()));
            json.set("targets", strings(operation.targets()));
            json.put("member", operation.member());
            json.put("result", operation.result().signature());
            json.set("saved", array(operation.saved(), IrWriter::variable));
            json.put("line", operation.line());
            return json;
        }

        @Override
        public ObjectNode localCall(LocalCall call) {
            json.put("node", Names.LOCAL_CALL);
            json.put("declaringClass", call.declaringClass());
            json.put("name", call.name());
            json.put("descriptor", call.descriptor());
            json.set("saved", array(call.saved(), IrWriter::variable));
            json.put("line", call.line());
            return json;
        }
    }
}
