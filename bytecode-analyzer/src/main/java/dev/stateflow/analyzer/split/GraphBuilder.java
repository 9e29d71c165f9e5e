package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.flow.ControlFlow;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Builds the dataflow graph of a method: one node per suspension point, and one segment for the entry, for what follows each point, and for each
 * handler that an exception of a point can reach. Segments overlap where control flow joins.
 */
final class GraphBuilder {
    private final ProgramAnalysis analysis;
    private final NormalizedMethod method;
    private final ControlFlow control;
    private final List<SplitPoint> points;
    private final Map<Integer, Integer> pointAt = new HashMap<>();
    private final Map<Integer, SegmentWalk> segments = new HashMap<>();
    private final Map<Integer, Integer> handlerSegments = new HashMap<>();
    private int nodes;

    GraphBuilder(ProgramAnalysis analysis, NormalizedMethod method, List<SplitPoint> points) {
        this.analysis = analysis;
        this.method = method;
        this.control = method.flow().control();
        this.points = points;
        for (int p = 0; p < points.size(); p++) {
            pointAt.put(indexOf(p), p);
        }
    }

    MethodGraph build() {
        walk(0, 0);
        nodes = 1 + 2 * points.size();
        Set<Integer> handlers = new TreeSet<>();
        for (int p = 0; p < points.size(); p++) {
            walk(segmentAfter(p), indexOf(p) + 1);
            for (int handler : control.enteredHandlers(indexOf(p))) {
                handlers.add(handler);
            }
        }
        for (int handler : handlers) {
            handlerSegments.put(handler, nodes);
            walk(nodes++, handler);
        }
        return new MethodGraph(nodes(), controlEdges(), dataEdges());
    }

    /** Segment 0 is the entry; then come each point and the segment after it, then the handlers. */
    private static int node(int point) {
        return 1 + 2 * point;
    }

    private static int segmentAfter(int point) {
        return 2 + 2 * point;
    }

    private int indexOf(int point) {
        return method.flow().indexOf(points.get(point).site().insn());
    }

    private void walk(int id, int start) {
        segments.put(id, new SegmentWalk(method, pointAt, id, start));
    }

    private List<Node> nodes() {
        List<Node> result = new ArrayList<>();
        segments.values().forEach(s -> result.add(s.segment()));
        for (int p = 0; p < points.size(); p++) {
            result.add(operation(node(p), points.get(p)));
        }
        result.sort(Comparator.comparingInt(Node::id));
        return result;
    }

    private Node operation(int id, SplitPoint point) {
        List<Variable> saved = point.saved().stream()
                .map(v -> new Variable(v.name(), new TypeRef(v.signature())))
                .toList();
        if (point.site().remote().isEmpty()) {
            MethodInsnNode call = (MethodInsnNode) point.site().insn();
            return new LocalCall(id, Names.binary(call.owner), call.name, call.desc, saved, point.line());
        }
        RemoteTarget target = point.site().remote().get();
        return new RemoteOperation(
                id,
                target.kind(),
                targets(point, target),
                target.member(),
                new TypeRef(target.result().getDescriptor()),
                saved,
                point.line());
    }

    private List<String> targets(SplitPoint point, RemoteTarget target) {
        if (!target.kind().asksInstance()) {
            return List.of();
        }
        String type = target.type();
        if (type.isEmpty()) {
            FlowValue operand = point.before().fromTop(0);
            type = operand.isReference() ? operand.type().getInternalName() : "java/lang/Object";
        }
        return analysis.program().entities().possibleTargets(type).stream()
                .map(EntityClass::entity)
                .sorted()
                .toList();
    }

    private List<ControlEdge> controlEdges() {
        Set<ControlEdge> edges = new LinkedHashSet<>();
        for (int id = 0; id < nodes; id++) {
            SegmentWalk segment = segments.get(id);
            if (segment != null) {
                for (int p : segment.exits().keySet()) {
                    edges.add(new ControlEdge(id, node(p), ControlEdge.Kind.NORMAL));
                }
            } else {
                int p = (id - 1) / 2;
                edges.add(new ControlEdge(id, segmentAfter(p), ControlEdge.Kind.NORMAL));
                for (int handler : control.enteredHandlers(indexOf(p))) {
                    edges.add(
                            new ControlEdge(id, handlerSegments.getOrDefault(handler, 0), ControlEdge.Kind.EXCEPTION));
                }
            }
        }
        return List.copyOf(edges);
    }

    private List<DataEdge> dataEdges() {
        Set<DataEdge> edges = new LinkedHashSet<>();
        Map<Integer, Map<Integer, Set<Integer>>> reaching = reachingDefinitions();
        for (int id = 0; id < nodes; id++) {
            SegmentWalk segment = segments.get(id);
            if (segment == null) {
                continue;
            }
            int to = id;
            Map<Integer, Set<Integer>> definitions = reaching.getOrDefault(id, Map.of());
            segment.uses()
                    .forEach((slot, variable) -> definitions.getOrDefault(slot, Set.of()).stream()
                            // the entry is never entered again: what it reads of its own is no flow
                            .filter(from -> from != 0 || to != 0)
                            .forEach(from -> edges.add(new DataEdge(from, to, variable))));
            segment.exits().forEach((p, exit) -> {
                addStackEdges(to, p, edges);
                addSavedEdges(to, p, exit, definitions, edges);
            });
        }
        for (int p = 0; p < points.size(); p++) {
            TypeRef result = new TypeRef(resultDescriptor(points.get(p)));
            if (!result.signature().equals("V")) {
                Variable value = new Variable("$" + points.get(p).kept(), result);
                edges.add(new DataEdge(node(p), segmentAfter(p), value));
            }
        }
        return List.copyOf(edges);
    }

    private static String resultDescriptor(SplitPoint point) {
        return point.site().remote().map(t -> t.result().getDescriptor()).orElseGet(() -> {
            String descriptor = ((MethodInsnNode) point.site().insn()).desc;
            return descriptor.substring(descriptor.indexOf(')') + 1);
        });
    }

    /** What the point takes from the stack, and what stays there for the segment after it. */
    private void addStackEdges(int from, int p, Set<DataEdge> edges) {
        SplitPoint point = points.get(p);
        for (int i = 0; i < point.before().getStackSize(); i++) {
            FlowValue value = point.before().getStack(i);
            if (PointPlanner.isSaved(value)) {
                Variable variable =
                        new Variable("$" + i, new TypeRef(value.type().getDescriptor()));
                edges.add(new DataEdge(from, i < point.kept() ? segmentAfter(p) : node(p), variable));
            }
        }
    }

    /** What the frame keeps while the point waits. */
    private void addSavedEdges(
            int from, int p, SegmentWalk.Exit exit, Map<Integer, Set<Integer>> definitions, Set<DataEdge> edges) {
        for (SavedValue value : points.get(p).saved()) {
            Variable variable = new Variable(value.name(), new TypeRef(value.signature()));
            switch (value.place()) {
                case RECEIVER -> edges.add(new DataEdge(0, node(p), variable));
                case STACK -> edges.add(new DataEdge(from, node(p), variable));
                case LOCAL -> {
                    if (exit.assigned().get(value.index())) {
                        edges.add(new DataEdge(from, node(p), variable));
                    }
                    if (!exit.overwritten().get(value.index())) {
                        definitions
                                .getOrDefault(value.index(), Set.of())
                                .forEach(definition -> edges.add(new DataEdge(definition, node(p), variable)));
                    }
                }
            }
        }
    }

    /** By segment and slot, the nodes whose value of the variable the segment can begin with. */
    private Map<Integer, Map<Integer, Set<Integer>>> reachingDefinitions() {
        Map<Integer, Map<Integer, Set<Integer>>> reaching = new HashMap<>();
        Map<Integer, Set<Integer>> parameters = new HashMap<>();
        int words = new MethodLayout(method.origin().id().owner(), method.node()).frame();
        for (int slot = method.origin().isStatic() ? 0 : 1; slot < words; slot++) {
            parameters.put(slot, Set.of(0));
        }
        reaching.put(0, parameters);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Integer, SegmentWalk> entry : segments.entrySet()) {
                Map<Integer, Set<Integer>> before = reaching.getOrDefault(entry.getKey(), Map.of());
                for (Map.Entry<Integer, SegmentWalk.Exit> exit :
                        entry.getValue().exits().entrySet()) {
                    int p = exit.getKey();
                    changed |= flow(entry.getKey(), before, exit.getValue(), segmentAfter(p), reaching);
                    for (int handler : control.enteredHandlers(indexOf(p))) {
                        int target = handlerSegments.getOrDefault(handler, 0);
                        changed |= flow(entry.getKey(), before, exit.getValue(), target, reaching);
                    }
                }
            }
        }
        return reaching;
    }

    private static boolean flow(
            int from,
            Map<Integer, Set<Integer>> before,
            SegmentWalk.Exit exit,
            int to,
            Map<Integer, Map<Integer, Set<Integer>>> reaching) {
        Map<Integer, Set<Integer>> target = reaching.computeIfAbsent(to, id -> new HashMap<>());
        boolean changed = false;
        for (int slot = exit.assigned().nextSetBit(0);
                slot >= 0;
                slot = exit.assigned().nextSetBit(slot + 1)) {
            changed |= target.computeIfAbsent(slot, s -> new TreeSet<>()).add(from);
        }
        for (Map.Entry<Integer, Set<Integer>> definition : Map.copyOf(before).entrySet()) {
            if (!exit.overwritten().get(definition.getKey())) {
                changed |= target.computeIfAbsent(definition.getKey(), s -> new TreeSet<>())
                        .addAll(List.copyOf(definition.getValue()));
            }
        }
        return changed;
    }
}
