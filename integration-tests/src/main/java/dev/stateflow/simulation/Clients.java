package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All clients: send their requests, repeat them, and hold replies against each other. */
public final class Clients {
    private final Map<String, ClientCall> calls = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int unanswered;
    private int step;

    Clients(List<ClientCall> calls) {
        for (ClientCall call : calls) {
            if (this.calls.put(call.id(), call) != null) {
                throw new IllegalArgumentException("two requests have the id " + call.id());
            }
        }
        unanswered = calls.size();
    }

    void at(int now) {
        step = now;
    }

    /** All requests. */
    public List<ClientCall> calls() {
        return List.copyOf(calls.values());
    }

    boolean allAnswered() {
        return unanswered == 0;
    }

    List<String> violations() {
        return violations;
    }

    /** A reply arrives at its client. */
    void reply(String id, Outcome outcome) {
        ClientCall call = calls.get(id);
        if (call == null || call.sentAt() == ClientCall.NEVER) {
            violations.add("a reply to " + id + ", which was never sent");
        } else if (!call.isAnswered()) {
            call.answered(step, outcome);
            unanswered--;
        } else if (!Texts.of(call.outcome()).equals(Texts.of(outcome))) {
            violations.add("a second reply to " + id + " is " + Texts.of(outcome) + ", the first was "
                    + Texts.of(call.outcome()));
        }
    }

    /** The requests that can be sent for the first time. */
    List<ClientCall> sendable() {
        int phase = Integer.MAX_VALUE;
        for (ClientCall call : calls.values()) {
            if (!call.isAnswered()) {
                phase = Math.min(phase, call.phase());
            }
        }
        List<ClientCall> sendable = new ArrayList<>();
        for (ClientCall call : calls.values()) {
            if (call.phase() == phase && call.sentAt() == ClientCall.NEVER) {
                sendable.add(call);
            }
        }
        return sendable;
    }

    /** The requests that were sent and not answered. */
    List<ClientCall> waiting() {
        return calls.values().stream()
                .filter(c -> c.sentAt() != ClientCall.NEVER && !c.isAnswered())
                .toList();
    }
}
