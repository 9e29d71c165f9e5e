package dev.stateflow.analyzer.callgraph;

import dev.stateflow.ir.model.RemoteOperation;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The pseudo-instruction that stands, in normalised code, where a newly constructed entity becomes an instance: it takes the object from the
 * stack. Never written to a class file.
 */
public final class CreateMarker {
    private static final String OWNER = "<create>";

    private CreateMarker() {}

    /** A marker for an entity class whose constructor with this descriptor has run. */
    public static MethodInsnNode of(String entity, String constructorDescriptor) {
        String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getObjectType(entity));
        return new MethodInsnNode(Opcodes.INVOKESTATIC, OWNER, constructorDescriptor, descriptor, false);
    }

    /** What the marker asks for, if the instruction is one. */
    static Optional<RemoteTarget> match(AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call && call.owner.equals(OWNER)) {
            return Optional.of(creation(Type.getArgumentTypes(call.desc)[0].getInternalName(), call.name));
        }
        return Optional.empty();
    }

    static RemoteTarget creation(String entity, String constructorDescriptor) {
        return new RemoteTarget(
                RemoteOperation.Kind.CREATE,
                entity,
                constructorDescriptor,
                entity.substring(Math.max(entity.lastIndexOf('/'), entity.lastIndexOf('$')) + 1),
                List.of(),
                Type.VOID_TYPE);
    }
}
