package dev.stateflow.benchmarks.flink.load;

import dev.stateflow.kafka.wire.ClientRequest;
import dev.stateflow.kafka.wire.ReceivedReply;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.WireRecord;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.Objects;
import java.util.function.Supplier;

/** Calls of entities, as our client sends them, without what it does beside: timeouts, repetitions, futures. */
public final class EntityWire implements Wire {
    private static final String ROUTE = "load/";

    private final Supplier<Call> calls;
    private final RequestFormat format;
    private final ReplyFormat replies;

    /**
     * One call.
     *
     * @param target whom
     * @param operation what
     */
    public record Call(Address target, Operation operation) {}

    /** @param calls what comes next */
    public EntityWire(CompiledApplication application, Supplier<Call> calls) {
        this.calls = calls;
        ValueCodec values = Codecs.values(application);
        this.format = new RequestFormat(application, values, RequestFormat.USUAL_MAX_BYTES);
        this.replies = new ReplyFormat(application, values, RequestFormat.USUAL_MAX_BYTES);
    }

    /** The member that a method is. */
    public static String member(EntityType type, String method) {
        return type.members().stream()
                .filter(member -> member.exposed() && member.name().equals(method))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Override
    public Sent next(long id) {
        Call call = calls.get();
        String number = Long.toString(id);
        WireRecord record = format.encode(new ClientRequest(
                new Request(call.target(), call.operation(), new ReturnAddress.Client(number, false, ROUTE + number)),
                ClientRequest.NO_DEADLINE));
        return new Sent(Objects.requireNonNull(record.key()), Objects.requireNonNull(record.value()));
    }

    @Override
    public long id(byte[] value) {
        String route = ReplyFormat.route(value).orElse("");
        if (!route.startsWith(ROUTE)) {
            return -1;
        }
        if (!(replies.decode(value) instanceof ReceivedReply.Answered answered
                && answered.outcome() instanceof Outcome.Value)) {
            throw new IllegalStateException("no value: " + replies.decode(value));
        }
        return Long.parseLong(route.substring(ROUTE.length()));
    }
}
