package dev.stateflow.analyzer.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * How large a method becomes when its subroutines are copied to where they are called. Each one that is called twice, and calls another one twice, doubles it: a few
 * hundred bytes can stand for more code than there is memory.
 */
final class SubroutineSizes {
    /** More instructions than that fit into no method: each takes a byte at least (JVMS 4.7.3). */
    private static final long MOST_INSTRUCTIONS = 65_535;

    /** Far more than any compiler wrote; making a copy looks at the whole method. */
    private static final long MOST_COPIES = 1_000;

    private static final Size TOO_LARGE = new Size(MOST_INSTRUCTIONS + 1, MOST_COPIES + 1);

    private final MethodNode method;
    private final InsnList code;
    private final Map<LabelNode, Size> known = new HashMap<>();

    private SubroutineSizes(MethodNode method) {
        this.method = method;
        this.code = method.instructions;
    }

    /** Whether a method can be written without its subroutines. */
    static boolean areBounded(MethodNode method) {
        SubroutineSizes sizes = new SubroutineSizes(method);
        return sizes.subroutines().isEmpty() || sizes.isBounded();
    }

    private List<LabelNode> subroutines() {
        List<LabelNode> entries = new ArrayList<>();
        for (AbstractInsnNode insn : code) {
            if (insn instanceof JumpInsnNode jump && jump.getOpcode() == Opcodes.JSR && !entries.contains(jump.label)) {
                entries.add(jump.label);
            }
        }
        return entries;
    }

    /** Sizes grow from the innermost subroutine outwards. One that calls itself has none: the copying tells of that. */
    private boolean isBounded() {
        List<LabelNode> open = subroutines();
        if (open.size() > MOST_COPIES) {
            return false;
        }
        Map<LabelNode, Body> bodies = new HashMap<>();
        open.forEach(entry -> bodies.put(entry, body(code.indexOf(entry))));
        boolean progress = true;
        while (progress) {
            progress = open.removeIf(entry -> {
                Body body = bodies.getOrDefault(entry, Body.NOTHING);
                boolean ready = known.keySet().containsAll(body.calls());
                if (ready) {
                    known.put(entry, size(body));
                }
                return ready;
            });
        }
        return !size(body(0)).isTooLarge();
    }

    private Size size(Body body) {
        Size sum = new Size(body.instructions(), 1);
        for (LabelNode call : body.calls()) {
            sum = sum.plus(known.getOrDefault(call, new Size(0, 0)));
        }
        return sum;
    }

    /** What can run from an instruction on before the subroutine, or the method, returns; without what it calls. */
    private Body body(int entry) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(entry));
        List<LabelNode> calls = new ArrayList<>();
        int instructions = 0;
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index < code.size() && !seen.get(index)) {
                seen.set(index);
                AbstractInsnNode insn = code.get(index);
                instructions += insn.getOpcode() >= 0 ? 1 : 0;
                if (insn instanceof JumpInsnNode jump && jump.getOpcode() == Opcodes.JSR) {
                    calls.add(jump.label);
                }
                successors(insn, index, open);
            }
            if (open.isEmpty()) {
                method.tryCatchBlocks.forEach(block -> reach(block, seen, open));
            }
        }
        return new Body(instructions, calls);
    }

    /** Goes on at a handler of what was seen. */
    private void reach(TryCatchBlockNode block, BitSet seen, Deque<Integer> open) {
        int first = seen.nextSetBit(code.indexOf(block.start));
        int handler = code.indexOf(block.handler);
        if (first >= 0 && first < code.indexOf(block.end) && !seen.get(handler)) {
            open.push(handler);
        }
    }

    private void successors(AbstractInsnNode insn, int index, Deque<Integer> open) {
        int opcode = insn.getOpcode();
        if (insn instanceof JumpInsnNode jump && opcode != Opcodes.JSR) {
            open.push(code.indexOf(jump.label));
        } else if (insn instanceof TableSwitchInsnNode table) {
            table.labels.forEach(label -> open.push(code.indexOf(label)));
            open.push(code.indexOf(table.dflt));
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.forEach(label -> open.push(code.indexOf(label)));
            open.push(code.indexOf(lookup.dflt));
        }
        boolean ends = opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || opcode == Opcodes.RET
                || opcode == Opcodes.ATHROW
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
        if (!ends) {
            open.push(index + 1);
        }
    }

    /**
     * A subroutine, or a method without its subroutines.
     *
     * @param instructions how many it has
     * @param calls the subroutines that it calls, one as often as it is called
     */
    private record Body(int instructions, List<LabelNode> calls) {
        static final Body NOTHING = new Body(0, List.of());
    }

    /**
     * What a body becomes.
     *
     * @param instructions with those of what it calls
     * @param copies with those of what it calls
     */
    private record Size(long instructions, long copies) {
        boolean isTooLarge() {
            return instructions > MOST_INSTRUCTIONS || copies > MOST_COPIES;
        }

        Size plus(Size other) {
            Size sum = new Size(instructions + other.instructions, copies + other.copies);
            return sum.isTooLarge() ? TOO_LARGE : sum;
        }
    }
}
