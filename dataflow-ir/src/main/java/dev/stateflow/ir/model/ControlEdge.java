package dev.stateflow.ir.model;

/**
 * Control passes from one node to another.
 *
 * @param from the id of the node that ends
 * @param to the id of the node that follows
 * @param kind on an answer, or on an exception that the method catches
 */
public record ControlEdge(int from, int to, Kind kind) {
    /** Why control passes. */
    public enum Kind {
        NORMAL,
        EXCEPTION
    }
}
