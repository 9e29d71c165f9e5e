package dev.stateflow.flink.entity;

import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Parcel;

/** What Flink does for the entities of a subtask. Used by the task's thread alone. */
interface Host {
    /** The key that state and timers are those of. */
    String currentKey();

    /** Makes a key the current one. */
    void currentKey(String key);

    /** The time, in epoch milliseconds. */
    long now();

    /** Wakes the current key at a time. */
    void startTimer(long due);

    /** Does not. */
    void stopTimer(long due);

    /** Out of the job. */
    void emit(Outgoing outgoing);

    /** Around a loop. */
    void send(String loop, Parcel parcel);

    /** Runs {@link EntityTask#goOn} after what else is to be done. */
    void goOnLater();

    /** Does something after a moment. */
    void later(Runnable action);
}
