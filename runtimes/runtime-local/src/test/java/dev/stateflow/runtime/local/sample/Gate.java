package dev.stateflow.runtime.local.sample;

import java.util.concurrent.Semaphore;

/**
 * Where entity code waits for a test. Process-wide, since entity code has nothing else to hold on to: a test that closes it opens it again.
 */
public final class Gate {
    private static final Semaphore ARRIVED = new Semaphore(0);
    private static final Semaphore PASSES = new Semaphore(0);

    private Gate() {}

    /** Called by entity code. */
    static void pass() {
        ARRIVED.release();
        PASSES.acquireUninterruptibly();
    }

    /** Waits until entity code waits at the gate. */
    public static void awaitArrival() {
        ARRIVED.acquireUninterruptibly();
    }

    /** Lets one through. */
    public static void letOne() {
        PASSES.release();
    }
}
