package dev.stateflow.conformance.plant;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Keeps a field in a local variable for the whole of a method. */
final class StaleField {
    private StaleField() {}

    /**
     * Replaces the reads of one field behind an instruction.
     *
     * @param method with expanded frames
     */
    static boolean plant(MethodNode method, AbstractInsnNode from) {
        List<FieldInsnNode> reads = new ArrayList<>();
        List<FieldInsnNode> writes = new ArrayList<>();
        for (AbstractInsnNode at = from; at != null; at = at.getNext()) {
            if (at instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTFIELD) {
                writes.add(field);
            } else if (at instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.GETFIELD
                    && isThis(field.getPrevious())) {
                reads.add(field);
            }
        }
        if (reads.isEmpty()) {
            return false;
        }
        // one that the method itself writes shows more often
        FieldInsnNode first = reads.stream()
                .filter(read -> writes.stream().anyMatch(write -> isSame(read, write)))
                .findFirst()
                .orElse(reads.get(0));
        reads.removeIf(read -> !isSame(read, first));
        Type type = Type.getType(first.desc);
        int local = method.maxLocals;
        for (FieldInsnNode read : reads) {
            method.instructions.remove(read.getPrevious());
            method.instructions.set(read, new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local));
        }
        InsnList entry = new InsnList();
        entry.add(new VarInsnNode(Opcodes.ALOAD, 0));
        entry.add(new FieldInsnNode(Opcodes.GETFIELD, first.owner, first.name, first.desc));
        entry.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), local));
        method.instructions.insert(entry);
        method.instructions.forEach(insn -> {
            if (insn instanceof FrameNode frame) {
                declare(frame, local, type);
            }
        });
        return true;
    }

    private static boolean isThis(AbstractInsnNode insn) {
        return insn instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == 0;
    }

    private static boolean isSame(FieldInsnNode a, FieldInsnNode b) {
        return a.owner.equals(b.owner) && a.name.equals(b.name);
    }

    /** Adds the local to what is known at a branch target (JVMS 4.7.4). */
    private static void declare(FrameNode frame, int local, Type type) {
        List<Object> locals = new ArrayList<>(frame.local);
        int slots = 0;
        for (Object known : locals) {
            slots += known.equals(Opcodes.LONG) || known.equals(Opcodes.DOUBLE) ? 2 : 1;
        }
        for (; slots < local; slots++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(
                switch (type.getSort()) {
                    case Type.LONG -> Opcodes.LONG;
                    case Type.DOUBLE -> Opcodes.DOUBLE;
                    case Type.FLOAT -> Opcodes.FLOAT;
                    case Type.OBJECT, Type.ARRAY -> type.getInternalName();
                    default -> Opcodes.INTEGER;
                });
        frame.local = locals;
    }
}
