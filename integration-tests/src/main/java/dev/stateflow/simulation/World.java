package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.Set;
import java.util.SplittableRandom;

/** What the model of a binding works in: an application, clients, a clock, choices, and the errors that are planted. */
final class World {
    private final SimulatedApplication application;
    private final Clients clients;
    private final Set<Bug> bugs;
    private SplittableRandom random = new SplittableRandom(0);
    private long now = 1_000_000;
    private boolean calm;

    World(SimulatedApplication application, Clients clients, Set<Bug> bugs) {
        this.application = application;
        this.clients = clients;
        this.bugs = bugs;
    }

    SimulatedApplication application() {
        return application;
    }

    boolean has(Bug bug) {
        return bugs.contains(bug);
    }

    /** Whether faults are over: the binding does what it must to bring everything to its end. */
    boolean isCalm() {
        return calm;
    }

    void calm() {
        calm = true;
    }

    long now() {
        return now;
    }

    void advance(long time) {
        now = Math.max(now, time);
    }

    void random(SplittableRandom source) {
        random = source;
    }

    /** From 0 to {@code bound - 1}. */
    int choose(int bound) {
        return random.nextInt(bound);
    }

    Message decode(byte[] bytes) {
        return application.messages().decode(bytes);
    }

    String text(byte[] bytes) {
        return Texts.of(decode(bytes));
    }

    /** A reply arrives at its client, or in a log if it has none. */
    void reply(byte[] bytes) {
        Reply reply = (Reply) decode(bytes);
        if (reply.to() instanceof ReturnAddress.Client client) {
            reply(client.requestId(), reply.outcome());
        }
    }

    void reply(String client, Outcome outcome) {
        clients.reply(client, outcome);
    }
}
