package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.flow.ControlFlow;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The instructions that can follow a call while an object is still the one that was passed: a loop may make another. */
final class Paths {
    private final MethodNode method;
    private final BitSet reached = new BitSet();

    private Paths(MethodNode method) {
        this.method = method;
    }

    static Paths after(ControlFlow control, MethodNode method, AbstractInsnNode call, Root object) {
        Paths paths = new Paths(method);
        int end = object instanceof Root.Made made
                ? method.instructions.indexOf(made.by())
                : object instanceof Root.Answer answer ? method.instructions.indexOf(answer.to()) : -1;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(method.instructions.indexOf(call));
        while (!open.isEmpty()) {
            int index = open.remove();
            for (int[] next : new int[][] {control.successors(index), control.enteredHandlers(index)}) {
                for (int i : next) {
                    if (i != end && !paths.reached.get(i)) {
                        paths.reached.set(i);
                        open.add(i);
                    }
                }
            }
        }
        return paths;
    }

    boolean reach(AbstractInsnNode insn) {
        return reached.get(method.instructions.indexOf(insn));
    }
}
