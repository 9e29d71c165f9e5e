package dev.stateflow.runtime.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/**
 * Where entity code waits for a test. Process-wide, since entity code has nothing else to hold on to. In a process of its own, it prints that
 * it waits, and then waits for input.
 */
public final class Gate {
    /** The system property that says that this is a process of its own. */
    public static final String BY_INPUT = "sample.gate.input";

    /** What is printed then. */
    public static final String ARRIVAL = "at the gate";

    private static final Semaphore ARRIVED = new Semaphore(0);
    private static final Semaphore PASSES = new Semaphore(0);

    private Gate() {}

    /** Called by entity code. */
    static void pass() {
        if (Boolean.getBoolean(BY_INPUT)) {
            try {
                System.out.println(ARRIVAL);
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
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
