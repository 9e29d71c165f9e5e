package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.flow.ControlFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Keeps the local-variable table of a split method true: a variable that no frame holds, because nothing reads it any more, has no value after a
 * resumption, and a debugger must not show one.
 */
final class VariableTable {
    private final MethodNode method;
    private final MethodLayout layout;
    private final Set<LabelNode> resumptions;

    VariableTable(MethodNode method, MethodLayout layout, List<LabelNode> resumptions) {
        this.method = method;
        this.layout = layout;
        this.resumptions = new HashSet<>(resumptions);
    }

    void restrict() {
        moveAnnotations(method.visibleLocalVariableAnnotations);
        moveAnnotations(method.invisibleLocalVariableAnnotations);
        if (method.localVariables == null) {
            return;
        }
        List<LocalVariableNode> variables = new ArrayList<>();
        method.localVariables.forEach(v -> v.index = layout.slot(v.index));
        if (resumptions.isEmpty()) {
            return;
        }
        List<BitSet> assigned = assigned();
        Map<AbstractInsnNode, Integer> positions = new HashMap<>();
        AbstractInsnNode[] code = method.instructions.toArray();
        for (int i = 0; i < code.length; i++) {
            positions.put(code[i], i);
        }
        for (LocalVariableNode variable : method.localVariables) {
            int end = positions.getOrDefault(variable.end, code.length);
            int i = positions.getOrDefault(variable.start, end);
            while (i < end) {
                int start = skip(code, assigned, variable.index, i, end, false);
                i = skip(code, assigned, variable.index, start, end, true);
                if (start < i) {
                    variables.add(new LocalVariableNode(
                            variable.name,
                            variable.desc,
                            variable.signature,
                            labelBefore(code[start]),
                            i == end ? variable.end : labelBefore(code[i]),
                            variable.index));
                }
            }
        }
        method.localVariables = variables;
    }

    /** The first position from here on where the variable is not, or is no longer, as wanted. Labels and lines count for nothing. */
    private static int skip(
            AbstractInsnNode[] code, List<BitSet> assigned, int slot, int from, int end, boolean whileAssigned) {
        int i = from;
        while (i < end && (code[i].getOpcode() < 0 || assigned.get(i).get(slot) == whileAssigned)) {
            i++;
        }
        return i;
    }

    private LabelNode labelBefore(AbstractInsnNode insn) {
        if (insn instanceof LabelNode label) {
            return label;
        }
        if (insn.getPrevious() instanceof LabelNode label) {
            return label;
        }
        LabelNode label = new LabelNode();
        method.instructions.insertBefore(insn, label);
        return label;
    }

    /** The slots that have a value of the user's before each instruction, on every path; all of them where no path leads. */
    private List<BitSet> assigned() {
        InsnList code = method.instructions;
        ControlFlow flow = new ControlFlow(method);
        int slots = method.maxLocals + 1;
        BitSet everything = new BitSet();
        everything.set(0, slots);
        List<BitSet> before = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            before.add((BitSet) everything.clone());
        }
        BitSet entry = new BitSet();
        entry.set(0, layout.frame());
        Deque<Integer> open = new ArrayDeque<>();
        before.get(0).and(entry);
        open.add(0);
        boolean[] visited = new boolean[code.size()];
        while (!open.isEmpty()) {
            int i = open.remove();
            visited[i] = true;
            BitSet after = (BitSet) before.get(i).clone();
            for (int handler : flow.handlers(i)) {
                flowTo(handler, after, before, visited, open);
            }
            transfer(code.get(i), after);
            for (int next : flow.successors(i)) {
                flowTo(next, after, before, visited, open);
            }
        }
        return before;
    }

    private void transfer(AbstractInsnNode insn, BitSet assigned) {
        if (insn instanceof LabelNode label && resumptions.contains(label)) {
            // the arguments of a resuming call mean nothing
            boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
            assigned.clear(isStatic ? 0 : 1, assigned.length());
        } else if (insn instanceof VarInsnNode variable && variable.getOpcode() >= Opcodes.ISTORE) {
            assigned.set(variable.var);
        }
    }

    private static void flowTo(int index, BitSet state, List<BitSet> before, boolean[] visited, Deque<Integer> open) {
        BitSet merged = (BitSet) before.get(index).clone();
        merged.and(state);
        if (!visited[index] || !merged.equals(before.get(index))) {
            before.set(index, merged);
            visited[index] = true;
            open.add(index);
        }
    }

    private void moveAnnotations(List<LocalVariableAnnotationNode> annotations) {
        if (annotations != null) {
            for (LocalVariableAnnotationNode annotation : annotations) {
                annotation.index.replaceAll(layout::slot);
            }
        }
    }
}
