package dev.stateflow.flink.entity;

import dev.stateflow.flink.flow.Load;
import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.flink.stream.Parcel;
import java.util.List;

/** Tells all JVMs when this subtask has too much to do, and when no more, so that they close their sources meanwhile. Used by one thread. */
final class Loads {
    private final Host host;
    private final LoopChannel channel;
    private final String loop;
    private final List<String> others;
    private final int number;
    private final int limit;
    private boolean heavy;

    /**
     * @param loop this subtask's loop
     * @param others a key of each other subtask of the loop
     * @param number of this subtask, among all loops
     * @param limit how many messages may wait
     */
    Loads(Host host, LoopChannel channel, String loop, List<String> others, int number, int limit) {
        this.host = host;
        this.channel = channel;
        this.loop = loop;
        this.others = List.copyOf(others);
        this.number = number;
        this.limit = limit;
    }

    /** @param waiting how many messages wait in this subtask */
    void tell(int waiting) {
        if (heavy ? waiting > limit / 2 : waiting <= limit) {
            return;
        }
        heavy = !heavy;
        Load load = new Load(number, heavy);
        channel.gate().report(channel, load);
        for (String key : others) {
            host.send(loop, new Parcel(key, Parcel.Kind.LOAD, load.encode()));
        }
    }
}
