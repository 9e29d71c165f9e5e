package dev.stateflow.flink.entity;

import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Parcel;

/** A host of one key that is asked for nothing but the time. */
class NoHost implements Host {
    private final String key;

    NoHost(String key) {
        this.key = key;
    }

    @Override
    public String currentKey() {
        return key;
    }

    @Override
    public void currentKey(String current) {
        throw new AssertionError("there is one key");
    }

    @Override
    public long now() {
        return 1;
    }

    @Override
    public void startTimer(long due) {
        throw new AssertionError("nothing waits for time");
    }

    @Override
    public void stopTimer(long due) {
        throw new AssertionError("nothing waits for time");
    }

    @Override
    public void emit(Outgoing outgoing) {
        throw new AssertionError("nothing is sent");
    }

    @Override
    public void send(String loop, Parcel parcel) {
        throw new AssertionError("nothing is sent");
    }

    @Override
    public void goOnLater() {
        throw new AssertionError("nothing is sent");
    }

    @Override
    public void later(Runnable action) {
        throw new AssertionError("nothing is sent");
    }
}
