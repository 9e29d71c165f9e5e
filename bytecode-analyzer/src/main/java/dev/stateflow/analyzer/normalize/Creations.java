package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.callgraph.CreateMarker;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts a marker behind each constructor call that makes an entity: the new object becomes an instance there. */
final class Creations {
    private final ProgramAnalysis analysis;
    private final Set<AbstractInsnNode> unmarked = new HashSet<>();

    Creations(ProgramAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Changes a method in place; tells whether there was something to change. */
    boolean mark(MethodNode method, MethodFlow flow) {
        boolean changed = false;
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (!isConstructor(insn) || !flow.isReachable(insn)) {
                continue;
            }
            MethodInsnNode call = (MethodInsnNode) insn;
            FlowFrame before = flow.before(insn);
            int receiver = before.getStackSize() - 1 - Type.getArgumentCount(call.desc);
            FlowValue made = before.getStack(receiver);
            if (made.allocation() == null || !analysis.program().entities().isEntity(call.owner)) {
                continue;
            }
            if (receiver > 0 && before.getStack(receiver - 1).equals(made)) {
                method.instructions.insert(insn, marker(call));
                method.instructions.insert(insn, new InsnNode(Opcodes.DUP));
                changed = true;
            } else {
                // no copy at hand: the object goes through a variable
                unmarked.add(insn);
            }
        }
        method.maxStack++;
        return changed;
    }

    /** Whether a constructor call makes an entity and has no marker yet. */
    boolean isUnmarked(AbstractInsnNode constructor) {
        return unmarked.contains(constructor);
    }

    static AbstractInsnNode marker(MethodInsnNode constructor) {
        return CreateMarker.of(constructor.owner, constructor.desc);
    }

    static boolean isConstructor(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call && call.name.equals("<init>");
    }
}
