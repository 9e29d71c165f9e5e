package dev.stateflow.ir.model;

import java.util.List;

/**
 * The code from the entry or a resumption to the next suspension points, returns or throws. It runs atomically.
 *
 * @param id the id within the method
 * @param lines the source lines it covers, ordered; empty without line numbers
 * @param returns whether it can end the method normally
 * @param throwsException whether it holds a {@code throw} statement that can leave the method
 */
public record Segment(int id, List<Integer> lines, boolean returns, boolean throwsException) implements Node {
    public Segment {
        lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.segment(this);
    }
}
