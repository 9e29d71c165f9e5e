package dev.stateflow.analyzer.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What an {@code invokedynamic} instruction of {@code LambdaMetafactory} asks for.
 *
 * @param interfaces internal names of the functional interface, and of those that mark the function
 * @param name the name of the interface's method
 * @param descriptors the descriptors under which the function has that method: the erased one, and those of bridges
 * @param instantiated the types that the function really has
 * @param body what it runs
 * @param captured the types of what it captures
 */
record Lambda(
        List<String> interfaces,
        String name,
        List<String> descriptors,
        Type instantiated,
        Handle body,
        List<Type> captured) {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;

    Lambda {
        interfaces = List.copyOf(interfaces);
        descriptors = List.copyOf(descriptors);
        captured = List.copyOf(captured);
    }

    /** Whether an instruction makes a function. */
    static boolean isMade(AbstractInsnNode insn) {
        return insn instanceof InvokeDynamicInsnNode dynamic
                && dynamic.bsm.getOwner().equals(METAFACTORY);
    }

    /** Reads an instruction; empty if it is no lambda or method reference, or a strange one. */
    static Optional<Lambda> of(AbstractInsnNode insn) {
        if (!isMade(insn)
                || !(insn instanceof InvokeDynamicInsnNode dynamic)
                || dynamic.bsmArgs.length < 3
                || !(dynamic.bsmArgs[0] instanceof Type erased)
                || !(dynamic.bsmArgs[1] instanceof Handle body)
                || !(dynamic.bsmArgs[2] instanceof Type instantiated)) {
            return Optional.empty();
        }
        List<String> interfaces = new ArrayList<>();
        List<String> descriptors = new ArrayList<>();
        interfaces.add(Type.getReturnType(dynamic.desc).getInternalName());
        descriptors.add(erased.getDescriptor());
        if (dynamic.bsm.getName().equals("altMetafactory") && dynamic.bsmArgs.length > 3) {
            int flags = (Integer) dynamic.bsmArgs[3];
            int next = 4;
            if ((flags & FLAG_SERIALIZABLE) != 0) {
                interfaces.add("java/io/Serializable");
            }
            if ((flags & FLAG_MARKERS) != 0) {
                int count = (Integer) dynamic.bsmArgs[next++];
                for (int i = 0; i < count; i++) {
                    interfaces.add(((Type) dynamic.bsmArgs[next++]).getInternalName());
                }
            }
            if ((flags & FLAG_BRIDGES) != 0) {
                int count = (Integer) dynamic.bsmArgs[next++];
                for (int i = 0; i < count; i++) {
                    descriptors.add(((Type) dynamic.bsmArgs[next++]).getDescriptor());
                }
            }
        }
        return Optional.of(new Lambda(
                interfaces.stream().distinct().toList(),
                dynamic.name,
                descriptors.stream().distinct().toList(),
                instantiated,
                body,
                List.of(Type.getArgumentTypes(dynamic.desc))));
    }

    /** The functional interface. */
    String type() {
        return interfaces.get(0);
    }

    /** Whether it captures the object whose method it runs. */
    boolean isBound() {
        return !captured.isEmpty()
                && body.getTag() != Opcodes.H_INVOKESTATIC
                && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }
}
