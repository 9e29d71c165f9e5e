package dev.stateflow.ir.draw.layout;

/**
 * A line to be routed.
 *
 * @param from index of the box where it starts
 * @param to index of the box where it ends
 * @param label the room that its label takes, {@link Size#NONE} without one
 */
public record Link(int from, int to, Size label) {
    boolean isLoop() {
        return from == to;
    }
}
