package dev.stateflow.flink.drain;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One head's part in finding out that a job has nothing to do any more. Used by one thread.
 *
 * <p>Head 0 asks all heads in waves how many messages they have sent around loops and how many they have handled. Nothing is under way when, in two waves one after the other, all heads were quiet and both
 * sums were the same number: the four-counter method of F. Mattern, "Algorithms for distributed termination detection" (1987). One wave is not enough, since heads are asked at different times.
 *
 * <p>A call that sleeps, and one that is scheduled, may begin again at any time; nobody waits for them. What they send after the end stays in the loop, and so in the savepoint.
 */
public final class Termination {
    private static final int ASKING = 0;

    private final Peers peers;
    private final BooleanSupplier idle;
    private final @Nullable Waves waves;
    private long sent;
    private long received;
    private boolean inputEnded;
    private boolean over;

    /**
     * @param number of this head
     * @param peers the others
     * @param idle whether this head has nothing to do
     */
    public Termination(int number, Peers peers, BooleanSupplier idle) {
        this.peers = peers;
        this.idle = idle;
        this.waves = number == ASKING ? new Waves(peers, this::report, this::end) : null;
    }

    /** A message has been sent around a loop. */
    public void sent() {
        sent++;
    }

    /** A message that came around a loop is being handled. */
    public void received() {
        received++;
    }

    /** Nothing comes from outside any more. */
    public void inputEnded() {
        inputEnded = true;
        if (waves != null) {
            waves.next();
        }
    }

    /** Whether nothing is under way in the whole job. */
    public boolean isOver() {
        return over;
    }

    void probed(int wave) {
        peers.tell(ASKING, report(wave));
    }

    void reported(Signal.Report report) {
        if (waves == null) {
            throw new IllegalArgumentException("this head has not asked for " + report);
        }
        waves.reported(report);
    }

    void end() {
        over = true;
    }

    private Signal.Report report(int wave) {
        return new Signal.Report(wave, inputEnded && idle.getAsBoolean(), sent, received);
    }
}
