package dev.stateflow.analyzer.flow;

import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The local-variable table of a method. */
public final class LocalNames {
    private LocalNames() {}

    /** The variable of the source that is in a slot at an instruction, if the class file tells. */
    public static Optional<LocalVariableNode> at(MethodNode method, AbstractInsnNode insn, int slot) {
        if (method.localVariables == null) {
            return Optional.empty();
        }
        int index = method.instructions.indexOf(insn);
        return method.localVariables.stream()
                .filter(v -> v.index == slot
                        && method.instructions.indexOf(v.start) <= index
                        && index < method.instructions.indexOf(v.end))
                .findFirst();
    }
}
