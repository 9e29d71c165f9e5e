package dev.stateflow.analyzer.callgraph;

import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * An instruction that is a remote operation, or a call of an application method, or one of both depending on its receiver.
 *
 * @param insn the instruction
 * @param remote the remote operation, if it can be one
 * @param either whether it is a remote operation only if the receiver turns out to be an entity
 * @param callee the declared method that is called if it is no remote operation; empty for a field access
 */
public record Site(AbstractInsnNode insn, Optional<RemoteTarget> remote, boolean either, Optional<MethodId> callee) {
    static Site remote(AbstractInsnNode insn, RemoteTarget target) {
        return new Site(insn, Optional.of(target), false, Optional.empty());
    }

    static Site either(AbstractInsnNode insn, RemoteTarget target, Optional<MethodId> callee) {
        return new Site(insn, Optional.of(target), true, callee);
    }

    static Site local(AbstractInsnNode insn, MethodId callee) {
        return new Site(insn, Optional.empty(), false, Optional.of(callee));
    }
}
