package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.SentRequest;
import java.util.List;

/** The sending half of de-duplication: numbers requests, says which are outstanding, and sends again what may have been lost. */
final class Sender {
    private final MessageCodec messages;
    private final Delivery delivery;

    Sender(MessageCodec messages, Delivery delivery) {
        this.messages = messages;
        this.delivery = delivery;
    }

    /**
     * The request that an instance sends next, kept in its record as far as the binding needs that.
     *
     * @throws dev.stateflow.runtime.core.codec.CodecException if it must be kept and can't be written; then nothing has changed
     */
    Request request(InstanceRecord record, Address target, Operation operation) {
        long callId = record.nextCallId();
        ReturnAddress returnTo = new ReturnAddress.Instance(record.address(), callId);
        if (delivery == Delivery.EXACTLY_ONCE) {
            return new Request(target, operation, returnTo, List.of());
        }
        Request request = new Request(target, operation, returnTo, record.sent().to(target));
        byte[] bytes = delivery == Delivery.UNRELIABLE ? messages.encode(request) : null;
        record.sent().keep(new SentRequest(callId, target, bytes));
        return request;
    }

    /** Sends a request again, if it is kept for that. */
    void repeat(InstanceRecord record, long callId, Outbox outbox) {
        SentRequest sent = record.sent().get(callId);
        if (sent != null) {
            repeat(sent, outbox);
        }
    }

    /** Sends all requests again that are kept for that. */
    void repeatAll(InstanceRecord record, Outbox outbox) {
        record.sent().all().forEach(sent -> repeat(sent, outbox));
    }

    private void repeat(SentRequest sent, Outbox outbox) {
        byte[] bytes = sent.bytes();
        if (bytes != null) {
            outbox.send(messages.decode(bytes));
        }
    }
}
