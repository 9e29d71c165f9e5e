package dev.stateflow.simulation;

import java.util.List;
import java.util.Random;

/** An application with clients that use it, and what must be true afterwards. */
public interface Scenario {
    /** Names it in reports. */
    String name();

    /** The application. */
    SimulatedApplication application();

    /** The requests of clients, drawn anew for each run. */
    List<ClientCall> calls(Random random);

    /**
     * What is wrong with the end of a run: all requests were answered, nothing is under way.
     *
     * @param end the instances
     * @param calls the requests with their replies
     * @param violations takes what is wrong
     */
    void check(WorldView end, List<ClientCall> calls, List<String> violations);
}
