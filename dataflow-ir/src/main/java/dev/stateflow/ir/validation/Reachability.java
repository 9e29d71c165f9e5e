package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.MethodGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where control can get to. Every edge must meet existing nodes.
 */
final class Reachability {
    private final List<List<Integer>> successors = new ArrayList<>();
    private final Map<Integer, BitSet> reached = new HashMap<>();

    Reachability(MethodGraph graph) {
        graph.nodes().forEach(node -> successors.add(new ArrayList<>()));
        for (ControlEdge edge : graph.control()) {
            successors.get(edge.from()).add(edge.to());
        }
    }

    /** Whether control gets from one node to the other along at least one edge. */
    boolean leads(int from, int to) {
        return reached.computeIfAbsent(from, this::search).get(to);
    }

    private BitSet search(int from) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(successors.get(from));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!seen.get(node)) {
                seen.set(node);
                open.addAll(successors.get(node));
            }
        }
        return seen;
    }
}
