package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.flow.FlowValue;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Variables behind those of a method, for stack values that have to be moved. */
final class Temporaries {
    private static final int SPARE_STACK = 3;

    private final MethodNode method;
    private int next;

    Temporaries(MethodNode method) {
        this.method = method;
        this.next = method.maxLocals;
    }

    /** A slot for a value of one or two words. */
    int next(int size) {
        int slot = next;
        next += size;
        return slot;
    }

    /**
     * Stores the value on the top of the stack. A null is dropped, as is what stands for an object that is not made yet.
     *
     * @return pushes it again
     */
    AbstractInsnNode store(FlowValue value, InsnList code) {
        int store =
                switch (value.kind()) {
                    case INT -> Opcodes.ISTORE;
                    case FLOAT -> Opcodes.FSTORE;
                    case LONG -> Opcodes.LSTORE;
                    case DOUBLE -> Opcodes.DSTORE;
                    case REFERENCE -> Opcodes.ASTORE;
                    case NULL, UNINITIALIZED, TOP -> Opcodes.POP;
                };
        if (store == Opcodes.POP) {
            code.add(new InsnNode(Opcodes.POP));
            return new InsnNode(Opcodes.ACONST_NULL);
        }
        int slot = next(value.getSize());
        code.add(new VarInsnNode(store, slot));
        return new VarInsnNode(store - Opcodes.ISTORE + Opcodes.ILOAD, slot);
    }

    /** Makes room for what was handed out. */
    void commit() {
        method.maxLocals = Math.max(method.maxLocals, next);
        method.maxStack += SPARE_STACK;
    }
}
