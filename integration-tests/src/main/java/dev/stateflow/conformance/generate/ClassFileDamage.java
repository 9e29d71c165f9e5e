package dev.stateflow.conformance.generate;

import java.util.Arrays;
import java.util.Random;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Damages class files, the same way for the same random numbers. */
public final class ClassFileDamage {
    private static final int HEADER = 10;

    private ClassFileDamage() {}

    /** A kind of damage. */
    public enum Kind {
        FLIPPED_BYTES,
        CUT_OFF,
        CONSTANTS,
        SWAPPED_INDEXES,
        SWAPPED_PARTS,
        INSTRUCTIONS
    }

    /** A damaged copy. */
    public static byte[] damage(byte[] original, Kind kind, Random random) {
        byte[] copy = original.clone();
        switch (kind) {
            case FLIPPED_BYTES -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
            }
            case CUT_OFF -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            case CONSTANTS -> {
                int end = new ClassReader(original).header;
                for (int i = random.nextInt(3); i >= 0; i--) {
                    copy[HEADER + random.nextInt(end - HEADER)] = (byte) random.nextInt(256);
                }
            }
            case SWAPPED_INDEXES -> swap(copy, random, new ClassReader(original).header, 2);
            case SWAPPED_PARTS -> swap(copy, random, new ClassReader(original).header, 6 + random.nextInt(40));
            case INSTRUCTIONS -> copy = edited(original, random);
        }
        return copy;
    }

    /** Behind the constants, two places change contents: indexes of names and types, or whole attributes if they meet them. */
    private static void swap(byte[] bytes, Random random, int start, int length) {
        int room = bytes.length - start - length;
        if (room > 0) {
            int a = start + random.nextInt(room);
            int b = start + random.nextInt(room);
            byte[] first = Arrays.copyOfRange(bytes, a, a + length);
            byte[] second = Arrays.copyOfRange(bytes, b, b + length);
            System.arraycopy(second, 0, bytes, a, length);
            System.arraycopy(first, 0, bytes, b, length);
        }
    }

    private static byte[] edited(byte[] original, Random random) {
        ClassNode node = new ClassNode();
        new ClassReader(original).accept(node, random.nextBoolean() ? ClassReader.SKIP_FRAMES : 0);
        for (int i = random.nextInt(3); i >= 0 && !node.methods.isEmpty(); i--) {
            MethodNode method = node.methods.get(random.nextInt(node.methods.size()));
            if (method.instructions.size() > 1) {
                edit(method.instructions, random);
            }
        }
        try {
            ClassWriter writer = new ClassWriter(0);
            node.accept(writer);
            return writer.toByteArray();
        } catch (RuntimeException e) {
            // not everything can be written: a label that is gone is missed
            return original;
        }
    }

    private static void edit(InsnList code, Random random) {
        AbstractInsnNode insn = code.get(random.nextInt(code.size()));
        AbstractInsnNode other = code.get(random.nextInt(code.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                if (!(insn instanceof LabelNode)) {
                    code.remove(insn);
                }
            }
            case 1 -> code.insert(insn, new InsnNode(random.nextInt(Opcodes.SWAP + 1) & 0x5f));
            case 2 -> {
                if (insn instanceof VarInsnNode variable) {
                    variable.var = random.nextInt(8);
                }
            }
            case 3 -> {
                if (insn instanceof JumpInsnNode jump && other instanceof LabelNode label) {
                    jump.label = label;
                }
            }
            case 4 -> {
                if (insn instanceof MethodInsnNode call && other instanceof MethodInsnNode another) {
                    call.name = another.name;
                    call.desc = another.desc;
                    call.owner = random.nextBoolean() ? another.owner : call.owner;
                }
            }
            case 5 -> {
                if (insn instanceof FieldInsnNode access && other instanceof FieldInsnNode another) {
                    access.name = another.name;
                    access.desc = random.nextBoolean() ? another.desc : access.desc;
                }
            }
            case 6 -> {
                if (insn instanceof TypeInsnNode type && other instanceof TypeInsnNode another) {
                    type.desc = another.desc;
                }
            }
            default -> {
                if (insn != other && insn instanceof InsnNode && other instanceof InsnNode) {
                    code.set(insn, new InsnNode(other.getOpcode()));
                }
            }
        }
    }
}
