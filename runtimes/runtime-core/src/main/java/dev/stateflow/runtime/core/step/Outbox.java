package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.message.Message;

/** Takes the messages that a step sends, in order. */
@FunctionalInterface
public interface Outbox {
    void send(Message message);
}
