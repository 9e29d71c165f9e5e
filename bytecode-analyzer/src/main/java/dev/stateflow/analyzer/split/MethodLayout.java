package dev.stateflow.analyzer.split;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Where the variables of a method are in its split form: the frame and the execution are parameters behind the user's. */
final class MethodLayout {
    private final String owner;
    private final Type result;
    private final int parameters;
    private final int self;
    private final int firstTemporary;

    /**
     * @param owner internal name of the class
     * @param method the method before it is split
     */
    MethodLayout(String owner, MethodNode method) {
        this.owner = owner;
        this.result = Type.getReturnType(method.desc);
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        // getArgumentsAndReturnSizes counts a receiver
        this.parameters = (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - (isStatic ? 1 : 0);
        int next = method.maxLocals + 2;
        if (!isStatic && assignsReceiver(method)) {
            this.self = next++;
        } else {
            this.self = 0;
        }
        this.firstTemporary = next;
    }

    private static boolean assignsReceiver(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof VarInsnNode variable
                    && variable.var == 0
                    && variable.getOpcode() >= Opcodes.ISTORE
                    && variable.getOpcode() <= Opcodes.ASTORE) {
                return true;
            }
        }
        return false;
    }

    String owner() {
        return owner;
    }

    Type result() {
        return result;
    }

    /** The slot of a variable of the user's. */
    int slot(int original) {
        return original < parameters ? original : original + 2;
    }

    /** The slot of the frame. */
    int frame() {
        return parameters;
    }

    /** The slot of the execution. */
    int execution() {
        return parameters + 1;
    }

    /** Where the receiver is, whatever becomes of slot 0. Asked only of methods that are not static. */
    int self() {
        return self;
    }

    /** The first slot that is free at every suspension point. */
    int firstTemporary() {
        return firstTemporary;
    }
}
