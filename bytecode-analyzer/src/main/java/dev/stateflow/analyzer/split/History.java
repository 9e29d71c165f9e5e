package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.flow.ControlFlow;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.InstructionText;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * A hash of the code of a method that can run before it waits at a suspension point, and of where in that code the point is. Two methods with the same
 * history of a point, at this point, can't be told apart by what they have done: the frame of one is one that the other could have made. What comes after
 * the point may differ. Line numbers and names of variables don't count; neither do the numbers of lambdas and the name of the method's own class.
 */
final class History {
    /** To be raised when the same code is split so that its frames mean something else. */
    private static final String FORM = "1";

    private final InsnList code;
    private final ControlFlow control;
    private final InstructionText instructions;
    private final List<TryCatchBlockNode> blocks;
    private final MethodFlow flow;
    private final int[][] predecessors;
    private final int[] numbers;

    History(NormalizedMethod method) {
        this.code = method.node().instructions;
        this.flow = method.flow();
        this.control = flow.control();
        this.instructions = new InstructionText(method.origin().id().owner(), this::target, InstructionText::uncounted);
        this.blocks = method.node().tryCatchBlocks;
        this.predecessors = predecessors();
        this.numbers = new int[control.size()];
    }

    /** The history of a suspension point. */
    String of(AbstractInsnNode point) {
        return InstructionText.hash(text(flow.indexOf(point)));
    }

    private String text(int point) {
        BitSet before = before(point);
        int next = 0;
        Arrays.fill(numbers, -1);
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            // labels and line numbers are nothing by themselves: they have the number of what follows
            numbers[i] = next;
            next += code.get(i).getOpcode() >= 0 ? 1 : 0;
        }
        StringBuilder text = new StringBuilder(FORM).append(' ').append(numbers[point]);
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            if (code.get(i).getOpcode() >= 0) {
                text.append('\n').append(instructions.of(code.get(i)));
                handlers(i, before, text);
            }
        }
        return text.toString();
    }

    /** What lies on a way from the entry to the point, which is among it. */
    private BitSet before(int point) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(point));
        found.set(point);
        while (!open.isEmpty()) {
            for (int predecessor : predecessors[open.remove()]) {
                if (!found.get(predecessor)) {
                    found.set(predecessor);
                    open.add(predecessor);
                }
            }
        }
        return found;
    }

    private int[][] predecessors() {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < control.size(); i++) {
            sets.add(new BitSet());
        }
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        reached.set(0);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int[] targets : new int[][] {control.successors(from), control.enteredHandlers(from)}) {
                for (int to : targets) {
                    sets.get(to).set(from);
                    if (!reached.get(to)) {
                        reached.set(to);
                        open.add(to);
                    }
                }
            }
        }
        return sets.stream().map(s -> s.stream().toArray()).toArray(int[][]::new);
    }

    /** The handlers that can lead to the point, and those before them, which take exceptions away. */
    private void handlers(int index, BitSet before, StringBuilder text) {
        StringBuilder all = new StringBuilder();
        int relevant = 0;
        for (TryCatchBlockNode block : blocks) {
            if (code.indexOf(block.start) <= index && index < code.indexOf(block.end)) {
                all.append(" catch ")
                        .append(block.type == null ? "" : instructions.type(block.type))
                        .append(target(block.handler));
                if (before.get(code.indexOf(block.handler))) {
                    relevant = all.length();
                }
            }
        }
        text.append(all, 0, relevant);
    }

    private String target(LabelNode label) {
        int number = numbers[code.indexOf(label)];
        return number < 0 ? " out" : " " + number;
    }
}
