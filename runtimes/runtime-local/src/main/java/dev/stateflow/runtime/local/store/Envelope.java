package dev.stateflow.runtime.local.store;

import dev.stateflow.runtime.core.message.Message;

/**
 * A message on its way to an instance, and what the store knows it by. One object accompanies a message from the step that sends it to the step
 * that handles it.
 */
public final class Envelope {
    private final Message message;

    /**
     * What the store wrote, or will write, the message under; 0 if it is not the store's business: a client's request, a wake. Set by the store before
     * the commit that sends the message returns, hence before the receiver sees it.
     */
    private long number;

    /** A message that no step has sent. */
    public Envelope(Message message) {
        this(message, 0);
    }

    /** A message that the store gives back. */
    public Envelope(Message message, long number) {
        this.message = message;
        this.number = number;
    }

    public Message message() {
        return message;
    }

    /** The store's number for the message; 0 if it has none. */
    public long number() {
        return number;
    }

    /** For stores: numbers the message. */
    public void number(long assigned) {
        number = assigned;
    }

    @Override
    public String toString() {
        return message + (number == 0 ? "" : " #" + number);
    }
}
