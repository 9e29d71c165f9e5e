package dev.stateflow.analyzer.callgraph;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * An instruction that is a remote operation, or a call of an application method, or one of both depending on its receiver.
 *
 * @param insn the instruction
 * @param remote the remote operation, if it can be one
 * @param choice what decides, at run time, what it is
 * @param callee the declared method that is called if it is no remote operation; empty for a field access
 */
public record Site(AbstractInsnNode insn, Optional<RemoteTarget> remote, Choice choice, Optional<MethodId> callee) {
    /** What decides what a site is. */
    public enum Choice {
        /** It is certain. */
        NONE,
        /** It is remote if the receiver turns out to be an entity. */
        ENTITY,
        /** It is remote if the receiver turns out to be another instance than the one at work. */
        OTHER_INSTANCE,
        /** It calls the callee, a method of a twin, if the receiver has it, and else what the instruction says. */
        TWIN
    }

    /** How many operand-stack values the instruction takes. */
    public int consumed() {
        if (insn instanceof MethodInsnNode call) {
            return Type.getArgumentCount(call.desc) + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        }
        return ((FieldInsnNode) insn).getOpcode() == Opcodes.PUTFIELD ? 2 : 1;
    }

    static Site remote(AbstractInsnNode insn, RemoteTarget target) {
        return new Site(insn, Optional.of(target), Choice.NONE, Optional.empty());
    }

    static Site either(AbstractInsnNode insn, RemoteTarget target, Optional<MethodId> callee) {
        return new Site(insn, Optional.of(target), Choice.ENTITY, callee);
    }

    static Site unlessSelf(AbstractInsnNode insn, RemoteTarget target, MethodId callee) {
        return new Site(insn, Optional.of(target), Choice.OTHER_INSTANCE, Optional.of(callee));
    }

    static Site twin(AbstractInsnNode insn, MethodId callee) {
        return new Site(insn, Optional.empty(), Choice.TWIN, Optional.of(callee));
    }

    static Site local(AbstractInsnNode insn, MethodId callee) {
        return new Site(insn, Optional.empty(), Choice.NONE, Optional.of(callee));
    }
}
