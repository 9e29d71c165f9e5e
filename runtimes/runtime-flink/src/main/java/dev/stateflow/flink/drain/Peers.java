package dev.stateflow.flink.drain;

/** How a head reaches the others of its job. */
public interface Peers {
    /** How many heads the job has, this one included. They are numbered from 0. */
    int count();

    /** Tells another head, which hears of it at some time. */
    void tell(int head, Signal signal);

    /** Does something after a moment, in the same thread. */
    void later(Runnable action);
}
