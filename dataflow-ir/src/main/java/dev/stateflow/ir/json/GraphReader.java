package dev.stateflow.ir.json;

import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * Maps JSON to the graphs of methods.
 */
final class GraphReader {
    private GraphReader() {}

    static MethodGraph graph(Fields fields) throws IrFormatException {
        Set<Integer> ids = new HashSet<>();
        return new MethodGraph(
                fields.objects("nodes", node -> node(node, ids)),
                fields.objects("control", GraphReader::controlEdge),
                fields.objects("data", GraphReader::dataEdge));
    }

    private static Node node(Fields fields, Set<Integer> ids) throws IrFormatException {
        int id = fields.integer("id");
        if (!ids.add(id)) {
            throw fields.position().exception("the node id " + id + " is given twice");
        }
        String kind = fields.string("node");
        return switch (kind) {
            case Names.SEGMENT ->
                new Segment(
                        id,
                        fields.list("lines", Fields::integerOf),
                        fields.bool("returns"),
                        fields.bool("throwsException"));
            case Names.REMOTE_OPERATION ->
                new RemoteOperation(
                        id,
                        fields.constant("kind", RemoteOperation.Kind.values()),
                        fields.strings("targets"),
                        fields.string("member"),
                        fields.type("result"),
                        fields.objects("saved", GraphReader::variable),
                        fields.integer("line"));
            case Names.LOCAL_CALL ->
                new LocalCall(
                        id,
                        fields.string("declaringClass"),
                        fields.string("name"),
                        fields.string("descriptor"),
                        fields.objects("saved", GraphReader::variable),
                        fields.integer("line"));
            default -> throw fields.required("node").position().exception("unknown kind of node \"" + kind + "\"");
        };
    }

    private static ControlEdge controlEdge(Fields fields) throws IrFormatException {
        return new ControlEdge(
                fields.integer("from"), fields.integer("to"), fields.constant("kind", ControlEdge.Kind.values()));
    }

    private static DataEdge dataEdge(Fields fields) throws IrFormatException {
        return new DataEdge(
                fields.integer("from"),
                fields.integer("to"),
                Fields.object(fields.required("variable"), GraphReader::variable));
    }

    private static Variable variable(Fields fields) throws IrFormatException {
        return new Variable(fields.string("name"), fields.type("type"));
    }
}
