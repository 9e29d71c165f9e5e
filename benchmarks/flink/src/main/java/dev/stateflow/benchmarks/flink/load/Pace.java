package dev.stateflow.benchmarks.flink.load;

/**
 * How much is asked for.
 *
 * @param inFlight how many requests wait for their reply at most
 * @param perSecond how many are sent in a second at most; 0 for as many as are answered
 * @param untilAnswered whether a load ends when all is answered; if not, with what was asked for last
 */
public record Pace(int inFlight, int perSecond, boolean untilAnswered) {
    /** As much as is answered. */
    public static Pace asMuchAsIsAnswered(int inFlight) {
        return new Pace(inFlight, 0, true);
    }

    /** A fixed rate: requests are sent at their time, whether others are answered or not. */
    public static Pace rate(int perSecond) {
        return new Pace(1 << 20, perSecond, true);
    }

    /** More than can be answered: a fixed rate, and at the end nobody waits for the answers. */
    public static Pace tooMuch(int perSecond) {
        return new Pace(1 << 24, perSecond, false);
    }
}
