package dev.stateflow.analyzer.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Which instruction can follow which, by index. */
public final class ControlFlow {
    private static final int[] NONE = {};

    private final int[][] successors;
    private final int[][] handlers;
    private final int[][] entered;

    /** The control flow of a method. */
    public ControlFlow(MethodNode method) {
        InsnList code = method.instructions;
        AbstractInsnNode[] insns = code.toArray();
        successors = new int[code.size()][];
        handlers = new int[code.size()][];
        entered = new int[code.size()][];
        BitSet caught = new BitSet();
        for (int i = 0; i < code.size(); i++) {
            successors[i] = successors(insns, code, i);
            handlers[i] = NONE;
            entered[i] = NONE;
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int handler = code.indexOf(block.handler);
            for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
                handlers[i] = with(handlers[i], handler);
                if (!caught.get(i)) {
                    entered[i] = with(entered[i], handler);
                    caught.set(i, block.type == null || block.type.equals("java/lang/Throwable"));
                }
            }
        }
    }

    /** How many instructions there are, labels and line numbers included. */
    public int size() {
        return successors.length;
    }

    /** The instructions that can follow when the instruction completes normally. */
    public int[] successors(int index) {
        return successors[index];
    }

    /** The handlers that cover the instruction, in table order, each once. The verifier looks at all of them. */
    public int[] handlers(int index) {
        return handlers[index];
    }

    /** Those of the handlers that an exception can reach: an earlier one that catches everything hides the rest. */
    public int[] enteredHandlers(int index) {
        return entered[index];
    }

    private static int[] with(int[] indexes, int added) {
        for (int index : indexes) {
            if (index == added) {
                return indexes;
            }
        }
        int[] result = Arrays.copyOf(indexes, indexes.length + 1);
        result[indexes.length] = added;
        return result;
    }

    private static int[] successors(AbstractInsnNode[] code, InsnList list, int index) {
        AbstractInsnNode insn = code[index];
        int[] result = NONE;
        if (insn instanceof JumpInsnNode jump) {
            result = with(result, list.indexOf(jump.label));
        } else if (insn instanceof TableSwitchInsnNode table) {
            result = targets(list, table.dflt, table.labels);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            result = targets(list, lookup.dflt, lookup.labels);
        }
        return fallsThrough(insn.getOpcode()) && index + 1 < code.length ? with(result, index + 1) : result;
    }

    private static int[] targets(InsnList list, LabelNode dflt, List<LabelNode> labels) {
        Set<Integer> indexes = new LinkedHashSet<>();
        indexes.add(list.indexOf(dflt));
        for (LabelNode label : labels) {
            indexes.add(list.indexOf(label));
        }
        return indexes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean fallsThrough(int opcode) {
        return switch (opcode) {
            case Opcodes.GOTO,
                    Opcodes.TABLESWITCH,
                    Opcodes.LOOKUPSWITCH,
                    Opcodes.ATHROW,
                    Opcodes.RETURN,
                    Opcodes.IRETURN,
                    Opcodes.LRETURN,
                    Opcodes.FRETURN,
                    Opcodes.DRETURN,
                    Opcodes.ARETURN -> false;
            default -> true;
        };
    }
}
