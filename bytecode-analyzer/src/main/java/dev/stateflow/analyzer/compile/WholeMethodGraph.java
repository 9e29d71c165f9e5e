package dev.stateflow.analyzer.compile;

import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Segment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The graph of a method that never suspends: one segment. */
final class WholeMethodGraph {
    private WholeMethodGraph() {}

    static MethodGraph of(MethodNode method) {
        Set<Integer> lines = new TreeSet<>();
        boolean returns = false;
        boolean throwsException = false;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line && line.line > 0) {
                lines.add(line.line);
            }
            int opcode = instruction.getOpcode();
            returns |= opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            throwsException |= opcode == Opcodes.ATHROW;
        }
        Segment segment = new Segment(0, List.copyOf(lines), returns, throwsException);
        return new MethodGraph(List.of(segment), List.of(), List.of());
    }
}
