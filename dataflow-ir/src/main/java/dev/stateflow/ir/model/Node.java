package dev.stateflow.ir.model;

/**
 * A node of a method's graph.
 */
public sealed interface Node permits Segment, RemoteOperation, LocalCall {
    /** The id within the method. */
    int id();

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(Visitor<R> visitor);

    /** Handles each kind of node. */
    interface Visitor<R> {
        R segment(Segment segment);

        R remoteOperation(RemoteOperation operation);

        R localCall(LocalCall call);
    }
}
