package dev.stateflow.flink.drain;

import java.util.function.IntFunction;

/** The questions of the head that asks, and what it makes of the answers. */
final class Waves {
    private static final long NONE = -1;

    private final Peers peers;
    private final IntFunction<Signal.Report> own;
    private final Runnable end;
    private int wave;
    private int missing;
    private boolean quiet;
    private long sent;
    private long received;
    private long before = NONE;

    /**
     * @param own what the asking head itself would answer to a wave
     * @param end tells it that nothing is under way
     */
    Waves(Peers peers, IntFunction<Signal.Report> own, Runnable end) {
        this.peers = peers;
        this.own = own;
        this.end = end;
    }

    /** Asks everybody. */
    void next() {
        wave++;
        missing = peers.count();
        quiet = true;
        sent = 0;
        received = 0;
        Signal probe = new Signal.Probe(wave);
        for (int head = 1; head < peers.count(); head++) {
            peers.tell(head, probe);
        }
        reported(own.apply(wave));
    }

    void reported(Signal.Report report) {
        if (report.wave() != wave) {
            throw new IllegalArgumentException("no answer to wave " + wave + ": " + report);
        }
        quiet &= report.quiet();
        sent += report.sent();
        received += report.received();
        if (--missing > 0) {
            return;
        }
        long moved = quiet && sent == received ? sent : NONE;
        if (moved != NONE && moved == before) {
            for (int head = 1; head < peers.count(); head++) {
                peers.tell(head, new Signal.End());
            }
            end.run();
        } else {
            before = moved;
            peers.later(this::next);
        }
    }
}
