package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.flow.ControlFlow;
import dev.stateflow.analyzer.flow.LocalNames;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.model.Variable;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Walks the code from the start of a segment to the suspension points, returns and throws that end it. */
final class SegmentWalk {
    private final NormalizedMethod method;
    private final Map<Integer, Integer> pointAt;
    private final int id;
    private final Map<Integer, State> before = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Integer> lines = new TreeSet<>();
    private final Map<Integer, Variable> uses = new TreeMap<>();
    private final Map<Integer, Exit> exits = new TreeMap<>();
    private boolean returns;
    private boolean throwsException;

    /**
     * What a segment has done to the variables when it ends.
     *
     * @param assigned those that it may have assigned
     * @param overwritten those that it has assigned on every path
     */
    record Exit(BitSet assigned, BitSet overwritten) {}

    /** What the segment may have done before an instruction: the variables that it may have assigned, and those that it may not have. */
    private record State(BitSet assigned, BitSet kept) {
        State copy() {
            return new State((BitSet) assigned.clone(), (BitSet) kept.clone());
        }

        boolean add(State other) {
            int before = assigned.cardinality() + kept.cardinality();
            assigned.or(other.assigned);
            kept.or(other.kept);
            return assigned.cardinality() + kept.cardinality() > before;
        }
    }

    SegmentWalk(NormalizedMethod method, Map<Integer, Integer> pointAt, int id, int start) {
        this.method = method;
        this.pointAt = pointAt;
        this.id = id;
        BitSet all = new BitSet();
        all.set(0, method.node().maxLocals + 1);
        flowTo(start, new State(new BitSet(), all));
        while (!open.isEmpty()) {
            visit(open.remove());
        }
    }

    /** The segment as a node. */
    Segment segment() {
        return new Segment(id, List.copyOf(lines), returns, throwsException);
    }

    /** The variables that the segment reads before it assigns them, by slot. */
    Map<Integer, Variable> uses() {
        return uses;
    }

    /** By suspension point, the state in which the segment reaches it. */
    Map<Integer, Exit> exits() {
        return exits;
    }

    private void visit(int index) {
        ControlFlow control = method.flow().control();
        AbstractInsnNode insn = method.node().instructions.get(index);
        State state = before.getOrDefault(index, new State(new BitSet(), new BitSet()))
                .copy();
        if (insn.getOpcode() >= 0 && Places.line(insn) > 0) {
            lines.add(Places.line(insn));
        }
        Integer point = pointAt.get(index);
        if (point != null) {
            BitSet overwritten = new BitSet();
            overwritten.set(0, method.node().maxLocals + 1);
            overwritten.andNot(state.kept());
            exits.put(point, new Exit(state.assigned(), overwritten));
            return;
        }
        for (int handler : control.enteredHandlers(index)) {
            flowTo(handler, state);
        }
        transfer(insn, state);
        for (int next : control.successors(index)) {
            flowTo(next, state);
        }
        returns |= insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
        throwsException |= insn.getOpcode() == Opcodes.ATHROW && control.enteredHandlers(index).length == 0;
    }

    private void transfer(AbstractInsnNode insn, State state) {
        if (insn instanceof VarInsnNode variable) {
            if (variable.getOpcode() <= Opcodes.ALOAD) {
                use(insn, variable.var, state);
            } else {
                assign(variable.var, state);
            }
        } else if (insn instanceof IincInsnNode increment) {
            use(insn, increment.var, state);
            assign(increment.var, state);
        }
    }

    private void use(AbstractInsnNode insn, int slot, State state) {
        if (state.kept().get(slot) && method.flow().isReachable(insn)) {
            Optional<LocalVariableNode> variable = LocalNames.at(method.node(), insn, slot);
            String name = variable.map(v -> v.name).orElse("local" + slot);
            String type = variable.map(v -> v.signature == null ? v.desc : v.signature)
                    .orElseGet(() -> typeAt(insn, slot));
            uses.putIfAbsent(slot, new Variable(name, new TypeRef(type)));
        }
    }

    private String typeAt(AbstractInsnNode insn, int slot) {
        return switch (method.flow().before(insn).getLocal(slot).kind()) {
            case INT, FLOAT, LONG, DOUBLE, REFERENCE ->
                method.flow().before(insn).getLocal(slot).type().getDescriptor();
            case NULL, TOP, UNINITIALIZED -> "Ljava/lang/Object;";
        };
    }

    private static void assign(int slot, State state) {
        state.assigned().set(slot);
        state.kept().clear(slot);
    }

    private void flowTo(int index, State state) {
        if (index >= method.flow().control().size()) {
            return;
        }
        State known = before.get(index);
        if (known == null) {
            before.put(index, state.copy());
            open.add(index);
        } else if (known.add(state)) {
            open.add(index);
        }
    }
}
