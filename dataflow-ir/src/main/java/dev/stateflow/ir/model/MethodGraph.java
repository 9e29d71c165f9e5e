package dev.stateflow.ir.model;

import java.util.List;

/**
 * The dataflow graph of a method: segments, the suspension points between them, and the edges.
 *
 * <p>Node ids are dense and start at 0, the id of the entry segment.
 *
 * @param nodes ordered by id
 * @param control who follows whom
 * @param data which variables flow along
 */
public record MethodGraph(List<Node> nodes, List<ControlEdge> control, List<DataEdge> data) {
    public MethodGraph {
        nodes = List.copyOf(nodes);
        control = List.copyOf(control);
        data = List.copyOf(data);
    }
}
