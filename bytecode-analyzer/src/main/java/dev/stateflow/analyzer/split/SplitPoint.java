package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.flow.FlowFrame;
import java.util.BitSet;
import java.util.List;

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
 * @param saved the values that go into the frame, in frame order
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
        List<SavedValue> saved) {
    SplitPoint {
        saved = List.copyOf(saved);
    }

    FrameShape shape() {
        return FrameShape.of(saved);
    }
}
