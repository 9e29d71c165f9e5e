package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowFrame;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A suspension point of a method that is being split.
 *
 * @param site what is done there
 * @param index the index in the table of its class
 * @param line the source line, or 0
 * @param awaited what is waited for, for the table of suspension points
 * @param history what stands for the code that can run before
 * @param before the values before the instruction
 * @param live the local variables that are live
 * @param kept how many operand-stack values lie below those that the instruction takes
 * @param saved the values that go into the frame, in frame order, each once
 * @param savedStack by stack position, the saved value that is the one there
 * @param savedLocals by slot, the saved value that is the one there
 * @param constants by stack position, what pushes the value again
 */
record SplitPoint(
        Site site,
        int index,
        int line,
        String awaited,
        String history,
        FlowFrame before,
        BitSet live,
        int kept,
        List<SavedValue> saved,
        Map<Integer, SavedValue> savedStack,
        Map<Integer, SavedValue> savedLocals,
        Map<Integer, AbstractInsnNode> constants) {
    SplitPoint {
        saved = List.copyOf(saved);
        savedStack = Map.copyOf(savedStack);
        savedLocals = Map.copyOf(savedLocals);
        constants = Map.copyOf(constants);
    }

    /** The saved value that is the one in a live local variable. */
    SavedValue savedLocal(int slot) {
        return Objects.requireNonNull(savedLocals.get(slot), "a saved variable");
    }

    /** The saved value that is the one at a stack position; empty if the frame does not need to hold it. */
    Optional<SavedValue> savedStackValue(int position) {
        return Optional.ofNullable(savedStack.get(position));
    }

    /** What pushes a stack value again that is a constant. */
    Optional<AbstractInsnNode> constant(int position) {
        return Optional.ofNullable(constants.get(position));
    }

    FrameShape shape() {
        return FrameShape.of(saved);
    }
}
