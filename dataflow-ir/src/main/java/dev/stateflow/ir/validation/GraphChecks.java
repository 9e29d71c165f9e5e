package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Segment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the graph of a method.
 */
final class GraphChecks {
    private final Report report;
    private final Map<String, Operator> operators;
    private final Set<String> elsewhere;

    GraphChecks(Report report, Map<String, Operator> operators, Set<String> elsewhere) {
        this.report = report;
        this.operators = operators;
        this.elsewhere = elsewhere;
    }

    void check(MethodGraph graph, String place) {
        nodes(graph, place + "/nodes");
        boolean sound = idsAreDense(graph.nodes(), place + "/nodes");
        sound &= edgesMeetNodes(graph, place);
        if (sound) {
            // what follows would only repeat the same defects in other words
            Reachability reachability = new Reachability(graph);
            reachable(graph, reachability, place + "/nodes");
            resumed(graph, place + "/nodes");
            dataFollowsControl(graph.data(), reachability, place + "/data");
        }
    }

    private void nodes(MethodGraph graph, String place) {
        NodeChecks checks = new NodeChecks(report, operators, elsewhere, graph.data());
        for (int i = 0; i < graph.nodes().size(); i++) {
            checks.check(graph.nodes().get(i), place + "/" + i);
        }
    }

    private boolean idsAreDense(List<Node> nodes, String place) {
        if (nodes.isEmpty()) {
            report.add(ProblemCode.NODE_IDS_NOT_DENSE, place, "a graph has at least its entry");
            return false;
        }
        boolean dense = true;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id() != i) {
                report.add(
                        ProblemCode.NODE_IDS_NOT_DENSE,
                        place + "/" + i + "/id",
                        "expected the id " + i + ", found " + nodes.get(i).id());
                dense = false;
            }
        }
        if (!(nodes.get(0) instanceof Segment)) {
            report.add(ProblemCode.ENTRY_NOT_A_SEGMENT, place + "/0", "a method starts with a segment");
        }
        return dense;
    }

    private boolean edgesMeetNodes(MethodGraph graph, String place) {
        boolean sound = true;
        Set<ControlEdge> control = new HashSet<>();
        for (int i = 0; i < graph.control().size(); i++) {
            ControlEdge edge = graph.control().get(i);
            String at = place + "/control/" + i;
            sound &= endsExist(edge.from(), edge.to(), graph.nodes().size(), at);
            if (!control.add(edge)) {
                report.add(ProblemCode.DUPLICATE_EDGE, at, "the edge is there twice");
            }
        }
        Set<DataEdge> data = new HashSet<>();
        for (int i = 0; i < graph.data().size(); i++) {
            DataEdge edge = graph.data().get(i);
            String at = place + "/data/" + i;
            sound &= endsExist(edge.from(), edge.to(), graph.nodes().size(), at);
            report.requireName(edge.variable().name(), at + "/variable/name");
            report.requireValueType(edge.variable().type(), at + "/variable/type");
            if (!data.add(edge)) {
                report.add(ProblemCode.DUPLICATE_EDGE, at, "the edge is there twice");
            }
        }
        return sound;
    }

    private boolean endsExist(int from, int to, int count, String place) {
        boolean fromExists = exists(from, count, place + "/from");
        boolean toExists = exists(to, count, place + "/to");
        return fromExists && toExists;
    }

    private boolean exists(int id, int count, String place) {
        boolean exists = id >= 0 && id < count;
        if (!exists) {
            report.add(ProblemCode.UNKNOWN_NODE, place, "there is no node " + id);
        }
        return exists;
    }

    private void reachable(MethodGraph graph, Reachability reachability, String place) {
        for (Node node : graph.nodes()) {
            if (node.id() != 0 && !reachability.leads(0, node.id())) {
                report.add(
                        ProblemCode.UNREACHABLE_NODE,
                        place + "/" + node.id(),
                        "control never gets to node " + node.id());
            }
        }
    }

    private void resumed(MethodGraph graph, String place) {
        Set<Integer> resumed = new HashSet<>();
        graph.control().stream()
                .filter(edge -> edge.kind() == ControlEdge.Kind.NORMAL)
                .forEach(edge -> resumed.add(edge.from()));
        for (Node node : graph.nodes()) {
            if (!(node instanceof Segment) && !resumed.contains(node.id())) {
                report.add(
                        ProblemCode.NO_NORMAL_SUCCESSOR,
                        place + "/" + node.id(),
                        "nothing follows the suspension point " + node.id() + " when it is answered");
            }
        }
    }

    private void dataFollowsControl(List<DataEdge> data, Reachability reachability, String place) {
        for (int i = 0; i < data.size(); i++) {
            DataEdge edge = data.get(i);
            if (!reachability.leads(edge.from(), edge.to())) {
                report.add(
                        ProblemCode.DATA_AGAINST_CONTROL,
                        place + "/" + i,
                        "\"" + edge.variable().name() + "\" flows from node " + edge.from() + " to node " + edge.to()
                                + ", and control does not");
            }
        }
    }
}
