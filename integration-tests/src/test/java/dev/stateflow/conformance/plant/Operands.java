package dev.stateflow.conformance.plant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which instructions put the operands of another on the stack; knows single-slot values in straight-line code only. */
final class Operands {
    private Operands() {}

    /** Whether it is a call on an object with single-slot arguments and result. */
    static boolean isSingle(MethodInsnNode call) {
        return (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE)
                && hasSingleSlots(call);
    }

    private static boolean hasSingleSlots(MethodInsnNode call) {
        return Type.getReturnType(call.desc).getSize() == 1
                && Type.getArgumentsAndReturnSizes(call.desc) >> 2 == Type.getArgumentCount(call.desc) + 1;
    }

    /** The first of the instructions that make the receiver and the arguments of a call. */
    static Optional<AbstractInsnNode> start(MethodInsnNode call) {
        int needed = Type.getArgumentCount(call.desc) + 1;
        AbstractInsnNode at = call;
        while (needed > 0) {
            @Nullable AbstractInsnNode before = previous(at);
            if (before == null) {
                return Optional.empty();
            }
            int taken = taken(before);
            if (taken < 0) {
                return Optional.empty();
            }
            needed += taken - 1;
            at = before;
        }
        return Optional.of(at);
    }

    /** How many values an instruction takes that gives exactly one; -1 for all others. */
    private static int taken(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return switch (opcode) {
            case Opcodes.ALOAD,
                    Opcodes.ILOAD,
                    Opcodes.BIPUSH,
                    Opcodes.SIPUSH,
                    Opcodes.ACONST_NULL,
                    Opcodes.ICONST_0,
                    Opcodes.ICONST_1,
                    Opcodes.ICONST_2,
                    Opcodes.ICONST_3,
                    Opcodes.ICONST_4,
                    Opcodes.ICONST_5 -> 0;
            case Opcodes.LDC ->
                ((LdcInsnNode) insn).cst instanceof Long || ((LdcInsnNode) insn).cst instanceof Double ? -1 : 0;
            case Opcodes.CHECKCAST, Opcodes.INEG, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S -> 1;
            case Opcodes.IADD,
                    Opcodes.ISUB,
                    Opcodes.IMUL,
                    Opcodes.IAND,
                    Opcodes.IOR,
                    Opcodes.IXOR,
                    Opcodes.ISHL,
                    Opcodes.ISHR,
                    Opcodes.IALOAD,
                    Opcodes.AALOAD -> 2;
            case Opcodes.INVOKESTATIC -> {
                MethodInsnNode call = (MethodInsnNode) insn;
                yield hasSingleSlots(call) ? Type.getArgumentCount(call.desc) : -1;
            }
            case Opcodes.GETFIELD -> Type.getType(((FieldInsnNode) insn).desc).getSize() == 1 ? 1 : -1;
            default ->
                insn instanceof MethodInsnNode call && isSingle(call) ? Type.getArgumentCount(call.desc) + 1 : -1;
        };
    }

    /** The instruction before, if control can come from nowhere else. */
    static @Nullable AbstractInsnNode previous(AbstractInsnNode insn) {
        AbstractInsnNode at = insn.getPrevious();
        while (at != null && (at.getType() == AbstractInsnNode.LINE || at.getType() == AbstractInsnNode.LABEL)) {
            at = at.getPrevious();
        }
        return at == null || at.getOpcode() < 0 ? null : at;
    }

    /** Moves instructions, without the labels between them. */
    static void moveBefore(MethodNode method, AbstractInsnNode first, AbstractInsnNode last, AbstractInsnNode place) {
        AbstractInsnNode at = first;
        while (at != null) {
            AbstractInsnNode following = at == last ? null : at.getNext();
            if (at.getOpcode() >= 0) {
                method.instructions.remove(at);
                method.instructions.insertBefore(place, at);
            }
            at = following;
        }
    }
}
