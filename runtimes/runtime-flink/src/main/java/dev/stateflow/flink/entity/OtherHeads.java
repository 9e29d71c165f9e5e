package dev.stateflow.flink.entity;

import dev.stateflow.flink.drain.Peers;
import dev.stateflow.flink.drain.Signal;
import dev.stateflow.flink.stream.Parcel;

/** How heads tell each other that the job is drained: around the loops, as messages go. */
record OtherHeads(Host host, Heads heads) implements Peers {
    @Override
    public int count() {
        return heads.count();
    }

    @Override
    public void tell(int head, Signal signal) {
        heads.send(host, head, Parcel.Kind.SIGNAL, signal.encode());
    }

    @Override
    public void later(Runnable action) {
        host.later(action);
    }
}
