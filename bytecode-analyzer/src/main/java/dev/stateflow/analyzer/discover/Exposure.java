package dev.stateflow.analyzer.discover;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** What of an entity clients may use. */
public final class Exposure {
    private static final int HIDDEN = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

    /** References answer these themselves. */
    private static final Set<String> OF_OBJECT = Set.of(
            "clone()Ljava/lang/Object;",
            "equals(Ljava/lang/Object;)Z",
            "finalize()V",
            "hashCode()I",
            "toString()Ljava/lang/String;");

    private Exposure() {}

    /** Whether clients may call a method of an entity: public, not static, written by the user, and not one that every object has. */
    public static boolean isExposed(MethodNode method) {
        return (method.access & Opcodes.ACC_PUBLIC) != 0
                && (method.access & HIDDEN) == 0
                && !method.name.startsWith("<")
                && !OF_OBJECT.contains(method.name + method.desc);
    }

    /** Whether a member is a constructor that clients may call. */
    public static boolean isPublicConstructor(MethodNode method) {
        return method.name.equals("<init>")
                && (method.access & Opcodes.ACC_PUBLIC) != 0
                && (method.access & Opcodes.ACC_SYNTHETIC) == 0;
    }
}
