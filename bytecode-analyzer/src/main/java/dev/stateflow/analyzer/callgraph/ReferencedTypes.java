package dev.stateflow.analyzer.callgraph;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The types that an instruction mentions. */
final class ReferencedTypes {
    private ReferencedTypes() {}

    /** Internal names. */
    static List<String> of(AbstractInsnNode insn) {
        if (insn instanceof TypeInsnNode type && !type.desc.startsWith("[")) {
            return List.of(type.desc);
        } else if (insn instanceof MethodInsnNode call && !call.owner.startsWith("[")) {
            return List.of(call.owner);
        } else if (insn instanceof FieldInsnNode access) {
            return List.of(access.owner);
        }
        return List.of();
    }

    /** Descriptors. */
    static List<String> signatures(AbstractInsnNode insn) {
        if (insn instanceof TypeInsnNode type && type.desc.startsWith("[")) {
            return List.of(type.desc);
        } else if (insn instanceof MethodInsnNode call) {
            return List.of(call.desc);
        } else if (insn instanceof FieldInsnNode access) {
            return List.of(access.desc);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return List.of(dynamic.desc);
        } else if (insn instanceof MultiANewArrayInsnNode array) {
            return List.of(array.desc);
        } else if (insn instanceof LdcInsnNode constant && constant.cst instanceof Type type) {
            return List.of(type.getDescriptor());
        }
        return List.of();
    }
}
