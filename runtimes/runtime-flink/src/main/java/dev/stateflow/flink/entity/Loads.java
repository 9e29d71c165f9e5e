package dev.stateflow.flink.entity;

import dev.stateflow.flink.flow.Load;
import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.flink.stream.Parcel;

/** Tells all JVMs when this subtask has too much to do, and when no more, so that they close their sources meanwhile. Used by one thread. */
final class Loads {
    private final Host host;
    private final LoopChannel channel;
    private final Heads heads;
    private final int limit;
    private boolean heavy;

    /**
     * @param heads where the others are
     * @param limit how many messages may wait
     */
    Loads(Host host, LoopChannel channel, Heads heads, int limit) {
        this.host = host;
        this.channel = channel;
        this.heads = heads;
        this.limit = limit;
    }

    /** @param waiting how many messages wait in this subtask */
    void tell(int waiting) {
        if (heavy ? waiting > limit / 2 : waiting <= limit) {
            return;
        }
        heavy = !heavy;
        Load load = new Load(heads.own(), heavy);
        channel.gate().report(channel, load);
        for (int head : heads.everywhere()) {
            if (head != heads.own()) {
                heads.send(host, head, Parcel.Kind.LOAD, load.encode());
            }
        }
    }
}
