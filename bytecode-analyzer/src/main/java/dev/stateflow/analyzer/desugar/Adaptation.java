package dev.stateflow.analyzer.desugar;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Converts between what a functional interface's method takes and gives and what the body of a function does, as LambdaMetafactory would. */
final class Adaptation {
    private static final String OBJECT = "java/lang/Object";

    private static final Map<String, Type> BOXED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private Adaptation() {}

    /** Converts the value on top of the stack. */
    static void convert(Type from, Type to, InsnList code) {
        if (to.getSort() == Type.VOID) {
            if (from.getSort() != Type.VOID) {
                code.add(new InsnNode(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
            }
        } else if (isPrimitive(from) && isPrimitive(to)) {
            widen(from, to, code);
        } else if (isPrimitive(from)) {
            String box = box(from);
            code.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false));
        } else if (isPrimitive(to)) {
            Type unboxed = BOXED.getOrDefault(from.getInternalName(), to);
            String box = box(unboxed);
            cast(from, Type.getObjectType(box), code);
            code.add(new MethodInsnNode(
                    Opcodes.INVOKEVIRTUAL,
                    box,
                    unboxed.getClassName() + "Value",
                    "()" + unboxed.getDescriptor(),
                    false));
            widen(unboxed, to, code);
        } else {
            cast(from, to, code);
        }
    }

    private static void cast(Type from, Type to, InsnList code) {
        if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
            code.add(new TypeInsnNode(Opcodes.CHECKCAST, to.getInternalName()));
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static String box(Type primitive) {
        return BOXED.entrySet().stream()
                .filter(e -> e.getValue().equals(primitive))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no box for " + primitive));
    }

    private static void widen(Type from, Type to, InsnList code) {
        int source = rank(from);
        int target = rank(to);
        if (source == target) {
            return;
        }
        int opcode =
                switch (source * 10 + target) {
                    case 1 -> Opcodes.I2L;
                    case 2 -> Opcodes.I2F;
                    case 3 -> Opcodes.I2D;
                    case 12 -> Opcodes.L2F;
                    case 13 -> Opcodes.L2D;
                    case 23 -> Opcodes.F2D;
                    default -> throw new IllegalArgumentException(from + " is not widened to " + to);
                };
        code.add(new InsnNode(opcode));
    }

    private static int rank(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }
}
