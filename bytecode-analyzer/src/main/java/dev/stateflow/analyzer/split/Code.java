package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.normalize.Abi;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes instructions, one after the other. */
public final class Code {
    private static final String OBJECT = "java/lang/Object";

    private final InsnList instructions = new InsnList();

    /** What was written. */
    public InsnList instructions() {
        return instructions;
    }

    /** Any instruction. */
    public Code add(AbstractInsnNode insn) {
        instructions.add(insn);
        return this;
    }

    /** An instruction without operands. */
    public Code op(int opcode) {
        return add(new InsnNode(opcode));
    }

    /** A label. */
    public Code label(LabelNode label) {
        return add(label);
    }

    /** A jump. */
    public Code jump(int opcode, LabelNode label) {
        return add(new JumpInsnNode(opcode, label));
    }

    /** Loads a local variable. */
    public Code load(Type type, int slot) {
        return add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
    }

    /** Stores a local variable. */
    public Code store(Type type, int slot) {
        return add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), slot));
    }

    /** Loads a reference. */
    public Code aload(int slot) {
        return add(new VarInsnNode(Opcodes.ALOAD, slot));
    }

    /** Stores a reference. */
    public Code astore(int slot) {
        return add(new VarInsnNode(Opcodes.ASTORE, slot));
    }

    /** Pushes an int constant. */
    public Code push(int value) {
        if (value >= -1 && value <= 5) {
            return op(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.BIPUSH, value));
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.SIPUSH, value));
        }
        return add(new LdcInsnNode(value));
    }

    /** Pushes a constant. */
    public Code ldc(Object constant) {
        return add(new LdcInsnNode(constant));
    }

    /** A method call. */
    public Code invoke(int opcode, String owner, String name, String descriptor) {
        return invoke(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
    }

    /** A method call whose owner may be an interface. */
    public Code invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        return add(new MethodInsnNode(opcode, owner, name, descriptor, isInterface));
    }

    /** A call of a method of the runtime's Execution. */
    public Code execution(String name, String descriptor) {
        return invoke(Opcodes.INVOKEVIRTUAL, Abi.EXECUTION, name, descriptor);
    }

    /** A field access. */
    public Code field(int opcode, String owner, String name, String descriptor) {
        return add(new FieldInsnNode(opcode, owner, name, descriptor));
    }

    /** An instruction with a class as operand. */
    public Code type(int opcode, String type) {
        return add(new TypeInsnNode(opcode, type));
    }

    /** Casts the reference on top of the stack, unless every reference has that type. */
    public Code cast(Type type) {
        return type.getInternalName().equals(OBJECT) ? this : type(Opcodes.CHECKCAST, type.getInternalName());
    }

    /** Boxes the value on top of the stack. */
    public Code box(Type type) {
        if (isReference(type)) {
            return this;
        }
        String wrapper = wrapper(type);
        return invoke(Opcodes.INVOKESTATIC, wrapper, "valueOf", "(" + type.getDescriptor() + ")L" + wrapper + ";");
    }

    /** Makes a value of a type from the object on top of the stack. */
    public Code unbox(Type type) {
        if (isReference(type)) {
            return cast(type);
        }
        String wrapper = wrapper(type);
        type(Opcodes.CHECKCAST, wrapper);
        return invoke(Opcodes.INVOKEVIRTUAL, wrapper, type.getClassName() + "Value", "()" + type.getDescriptor());
    }

    /** Removes a value of a type, which may be void. */
    public Code pop(Type type) {
        return type.getSize() == 0 ? this : op(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }

    /** Pushes the default value of a type, which may be void. */
    public Code zero(Type type) {
        return switch (type.getSort()) {
            case Type.VOID -> this;
            case Type.LONG -> op(Opcodes.LCONST_0);
            case Type.FLOAT -> op(Opcodes.FCONST_0);
            case Type.DOUBLE -> op(Opcodes.DCONST_0);
            case Type.ARRAY, Type.OBJECT -> op(Opcodes.ACONST_NULL);
            default -> op(Opcodes.ICONST_0);
        };
    }

    /** Returns the value on top of the stack, if any. */
    public Code ret(Type type) {
        return op(type.getOpcode(Opcodes.IRETURN));
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static String wrapper(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException("no box for " + type);
        };
    }
}
