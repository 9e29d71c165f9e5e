package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.ControlFlow;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;

/** Which monitors are held where, by data flow: exceptional exits included. */
public final class HeldMonitors {
    /** Deeper nesting is not followed; it would be a loop that enters without leaving. */
    private static final int DEEPEST = 64;

    private final MethodFlow flow;
    private final Map<Integer, List<AbstractInsnNode>> before = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private HeldMonitors(MethodFlow flow) {
        this.flow = flow;
    }

    /** The monitors that a method with code holds. */
    public static HeldMonitors of(MethodInfo method) {
        HeldMonitors monitors = new HeldMonitors(method.flow().orElseThrow());
        monitors.run(method.node().instructions);
        return monitors;
    }

    private void run(InsnList code) {
        ControlFlow control = flow.control();
        flowTo(0, List.of());
        while (!open.isEmpty()) {
            int i = open.remove();
            List<AbstractInsnNode> entry = before.getOrDefault(i, List.of());
            for (int handler : control.enteredHandlers(i)) {
                flowTo(handler, entry);
            }
            List<AbstractInsnNode> exit = transfer(code.get(i), entry);
            for (int next : control.successors(i)) {
                flowTo(next, exit);
            }
        }
    }

    /** The instruction that entered the innermost monitor that may be held at an instruction. */
    public Optional<AbstractInsnNode> innermostAt(AbstractInsnNode insn) {
        List<AbstractInsnNode> entered = before.getOrDefault(flow.indexOf(insn), List.of());
        return entered.isEmpty() ? Optional.empty() : Optional.of(entered.get(entered.size() - 1));
    }

    private static List<AbstractInsnNode> transfer(AbstractInsnNode insn, List<AbstractInsnNode> held) {
        if (insn.getOpcode() == Opcodes.MONITORENTER) {
            List<AbstractInsnNode> more = new ArrayList<>(held);
            more.add(insn);
            return more;
        }
        return insn.getOpcode() == Opcodes.MONITOREXIT && !held.isEmpty() ? held.subList(0, held.size() - 1) : held;
    }

    /** Where paths meet with different monitors held, the longer list counts: better a diagnostic too many. */
    private void flowTo(int index, List<AbstractInsnNode> held) {
        List<AbstractInsnNode> known = before.get(index);
        if (known == null || (held.size() > known.size() && held.size() <= DEEPEST)) {
            before.put(index, held);
            open.add(index);
        }
    }
}
