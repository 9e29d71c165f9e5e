package dev.stateflow.analyzer.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables are read later, exception edges included. Long and double variables count by their first slot. */
final class Liveness {
    private Liveness() {}

    /** The variables that are live before each instruction. */
    static BitSet[] compute(MethodNode method, ControlFlow flow) {
        int size = flow.size();
        BitSet[] live = new BitSet[size];
        int[][] predecessors = predecessors(flow);
        Deque<Integer> open = new ArrayDeque<>();
        BitSet none = new BitSet();
        boolean[] queued = new boolean[size];
        for (int i = 0; i < size; i++) {
            live[i] = none;
            open.push(i);
            queued[i] = true;
        }
        while (!open.isEmpty()) {
            int i = open.pop();
            queued[i] = false;
            BitSet before = new BitSet();
            for (int next : flow.successors(i)) {
                before.or(live[next]);
            }
            transfer(method.instructions.get(i), before);
            // an exception leaves the instruction before it stores anything
            for (int handler : flow.handlers(i)) {
                before.or(live[handler]);
            }
            if (!before.equals(live[i])) {
                live[i] = before;
                for (int previous : predecessors[i]) {
                    if (!queued[previous]) {
                        queued[previous] = true;
                        open.push(previous);
                    }
                }
            }
        }
        // most instructions change nothing: one set for all of a run
        for (int i = size - 2; i >= 0; i--) {
            if (live[i].equals(live[i + 1])) {
                live[i] = live[i + 1];
            }
        }
        return live;
    }

    private static void transfer(AbstractInsnNode insn, BitSet live) {
        if (insn instanceof VarInsnNode variable) {
            boolean load = variable.getOpcode() >= Opcodes.ILOAD && variable.getOpcode() <= Opcodes.ALOAD;
            live.set(variable.var, load);
        } else if (insn instanceof IincInsnNode increment) {
            live.set(increment.var);
        }
    }

    private static int[][] predecessors(ControlFlow flow) {
        int[] counts = new int[flow.size()];
        for (int i = 0; i < flow.size(); i++) {
            for (int next : flow.successors(i)) {
                counts[next]++;
            }
            for (int handler : flow.handlers(i)) {
                counts[handler]++;
            }
        }
        int[][] predecessors = new int[flow.size()][];
        for (int i = 0; i < flow.size(); i++) {
            predecessors[i] = new int[counts[i]];
        }
        for (int i = 0; i < flow.size(); i++) {
            for (int next : flow.successors(i)) {
                predecessors[next][--counts[next]] = i;
            }
            for (int handler : flow.handlers(i)) {
                predecessors[handler][--counts[handler]] = i;
            }
        }
        return predecessors;
    }
}
