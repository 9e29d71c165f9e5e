package dev.stateflow.analyzer.verify;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.LocalNames;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.flow.SameValues;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Compares the graph of one method with its original code. */
final class MethodCheck {
    private final MethodInfo method;
    private final MethodFlow flow;
    private final SameValues same;
    private final MethodGraph graph;
    private final List<FrameTable.Row> frames;
    private final Consumer<String> problems;
    private final List<Site> sites;
    private final List<Node> operations;
    private final Map<Integer, Set<Integer>> normal = new HashMap<>();
    private final Map<Integer, Set<Integer>> exceptional = new HashMap<>();

    MethodCheck(
            ProgramAnalysis analysis,
            MethodInfo method,
            MethodGraph graph,
            List<FrameTable.Row> frames,
            Consumer<String> problems) {
        this.method = method;
        this.flow = method.flow().orElseThrow();
        this.same = SameValues.of(method.id().owner(), method.node());
        this.graph = graph;
        this.frames = frames;
        this.problems = problems;
        this.sites = analysis.suspensionPoints(method);
        this.operations = graph.nodes().stream()
                .filter(node -> !(node instanceof Segment))
                .toList();
        for (ControlEdge edge : graph.control()) {
            (edge.kind() == ControlEdge.Kind.NORMAL ? normal : exceptional)
                    .computeIfAbsent(edge.from(), id -> new TreeSet<>())
                    .add(edge.to());
        }
    }

    void run() {
        if (sites.size() != operations.size()) {
            problems.accept("the code has " + sites.size() + " suspension points, the IR " + operations.size());
            return;
        }
        if (frames.size() != operations.size()) {
            problems.accept(
                    "the IR has " + operations.size() + " suspension points, the table of frames " + frames.size());
            return;
        }
        for (int i = 0; i < sites.size(); i++) {
            compare(i, "operation", words(sites.get(i)), words(operations.get(i)));
            List<Variable> saved = saved(operations.get(i));
            compare(
                    i,
                    "frame",
                    frames.get(i).slots(),
                    slots(saved, frames.get(i).slots()));
            compare(i, "named live variables", liveNames(sites.get(i)), savedNames(sites.get(i), saved));
        }
        checkPaths();
        checkReachability();
    }

    private void compare(int site, String what, Object code, Object ir) {
        if (!code.equals(ir)) {
            problems.accept(what + " " + site + " at line "
                    + Places.line(sites.get(site).insn()) + ": " + code + " in the code, " + ir + " in the IR");
        }
    }

    /** Saved variables as the table of frames writes them. What a type variable is bounded by, only the table knows. */
    private static List<String> slots(List<Variable> saved, List<String> table) {
        List<String> slots = new ArrayList<>();
        for (Variable variable : saved) {
            boolean isTypeVariable = variable.type().signature().matches("\\[*T.*");
            String slot = slots.size() < table.size() ? table.get(slots.size()) : "";
            slots.add(
                    isTypeVariable && slot.startsWith(variable.name() + ":")
                            ? slot
                            : variable.name() + ":" + variable.type().descriptor());
        }
        return slots;
    }

    private String words(Site site) {
        int line = Places.line(site.insn());
        if (site.choice() == Site.Choice.TWIN) {
            MethodId twin = site.callee().orElseThrow();
            return Names.binary(twin.owner()) + "." + twin.name() + twin.descriptor() + " at " + line;
        }
        if (site.remote().isEmpty()) {
            MethodInsnNode call = (MethodInsnNode) site.insn();
            return Names.binary(call.owner) + "." + call.name + call.desc + " at " + line;
        }
        RemoteTarget target = site.remote().get();
        return target.kind() + " " + target.member() + " at " + line;
    }

    private static String words(Node node) {
        if (node instanceof LocalCall call) {
            return call.declaringClass() + "." + call.name() + call.descriptor() + " at " + call.line();
        }
        RemoteOperation operation = (RemoteOperation) node;
        return operation.kind() + " " + operation.member() + " at " + operation.line();
    }

    private static List<Variable> saved(Node node) {
        return node instanceof LocalCall call ? call.saved() : ((RemoteOperation) node).saved();
    }

    /**
     * The variables of the source that are read after a site and must be kept: not {@code this}, not what is always null, and of several that have the very same
     * value the first.
     */
    private Set<String> liveNames(Site site) {
        Set<String> names = new TreeSet<>();
        Set<Object> values = new HashSet<>();
        BitSet live = flow.liveBefore(site.insn());
        for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
            FlowValue value = flow.before(site.insn()).getLocal(slot);
            boolean kept = value.kind() != FlowValue.Kind.TOP
                    && value.kind() != FlowValue.Kind.NULL
                    && value.kind() != FlowValue.Kind.UNINITIALIZED
                    && !value.isThis();
            if (kept && values.add(same.local(site.insn(), slot))) {
                name(site, slot).ifPresent(names::add);
            }
        }
        return names;
    }

    private Set<String> savedNames(Site site, List<Variable> saved) {
        Set<String> known = new HashSet<>();
        for (int slot = 0; slot < method.node().maxLocals; slot++) {
            name(site, slot).ifPresent(known::add);
        }
        return saved.stream()
                .map(Variable::name)
                .filter(name -> known.contains(name) && !name.equals("this"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> name(Site site, int slot) {
        Optional<LocalVariableNode> variable = LocalNames.at(method.node(), site.insn(), slot);
        return variable.map(v -> v.name.replaceAll("[:\\s]", "_"));
    }

    private void checkPaths() {
        compareExits("the entry", walk(List.of(0)), exits(0));
        for (int i = 0; i < sites.size(); i++) {
            int node = operations.get(i).id();
            int index = flow.indexOf(sites.get(i).insn());
            String from = "what follows " + words(sites.get(i));
            compareExits(from, walk(successors(index)), exits(normal, node));
            compareExits(from + " by exception", walk(handlers(index)), exits(exceptional, node));
        }
    }

    private void compareExits(String from, Exits code, Exits ir) {
        if (!code.equals(ir)) {
            problems.accept(from + " leads to " + code + " in the code, to " + ir + " in the IR");
        }
    }

    private List<Integer> successors(int index) {
        List<Integer> result = new ArrayList<>();
        for (int next : flow.control().successors(index)) {
            result.add(next);
        }
        return result;
    }

    private List<Integer> handlers(int index) {
        List<Integer> result = new ArrayList<>();
        for (int handler : flow.control().enteredHandlers(index)) {
            result.add(handler);
        }
        return result;
    }

    /** Where code leads, up to the next suspension points. */
    private Exits walk(List<Integer> starts) {
        Map<Integer, Integer> pointAt = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            pointAt.put(flow.indexOf(sites.get(i).insn()), i);
        }
        Set<Integer> reached = new TreeSet<>();
        boolean returns = false;
        Set<Integer> seen = new HashSet<>(starts);
        Deque<Integer> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            int index = open.remove();
            Integer point = pointAt.get(index);
            if (point != null) {
                reached.add(point);
                continue;
            }
            int opcode = method.node().instructions.get(index).getOpcode();
            returns |= opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            for (int next : successors(index)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
            for (int next : handlers(index)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return new Exits(reached, returns);
    }

    /** Where the segments lead that follow an operation. */
    private Exits exits(Map<Integer, Set<Integer>> edges, int node) {
        Set<Integer> reached = new TreeSet<>();
        boolean returns = false;
        for (int segment : edges.getOrDefault(node, Set.of())) {
            Exits of = exits(segment);
            reached.addAll(of.points());
            returns |= of.returns();
        }
        return new Exits(reached, returns);
    }

    private Exits exits(int segment) {
        Set<Integer> reached = new TreeSet<>();
        for (int operation : normal.getOrDefault(segment, Set.of())) {
            reached.add(operations.stream().map(Node::id).toList().indexOf(operation));
        }
        boolean returns = graph.nodes().get(segment) instanceof Segment found && found.returns();
        return new Exits(reached, returns);
    }

    private void checkReachability() {
        Set<Integer> seen = new HashSet<>(Set.of(0));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Map<Integer, Set<Integer>> edges : List.of(normal, exceptional)) {
                for (int next : edges.getOrDefault(node, Set.of())) {
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        for (Node node : graph.nodes()) {
            if (!seen.contains(node.id())) {
                problems.accept("node " + node.id() + " can't be reached");
            }
        }
    }

    private record Exits(Set<Integer> points, boolean returns) {}
}
