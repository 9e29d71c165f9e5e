package dev.stateflow.flink.entity;

import dev.stateflow.flink.drain.Signal;
import dev.stateflow.flink.drain.Termination;
import dev.stateflow.flink.loop.LoopChannel;
import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.Outgoing.Destination;
import dev.stateflow.flink.stream.Parcel;
import dev.stateflow.kafka.wire.ClientRequest;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.ReceivedRequest;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.WireRecord;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances of one subtask, and what they have to do. What an instance sends to another one of the subtask is handled here, in order, without bytes; what others are to do goes around a loop. Used by
 * the task's thread alone.
 *
 * <p>Messages from one instance to another keep their order: all of them take the same way as long as a job runs. What was restored may have taken another way before: it is handled before
 * anything that comes around the loop, and before what instances send meanwhile.
 */
final class EntityTask {
    private static final Logger LOG = LoggerFactory.getLogger(EntityTask.class);

    private final HeadSettings settings;
    private final Host host;
    private final Stepper stepper;
    private final Keys keys;
    private final Formats formats;
    private final LoopChannel channel;
    private final Loads loads;
    private final Calls calls;
    private final Termination termination;
    private final ArrayDeque<Waiting> own = new ArrayDeque<>();
    private final List<Parcel> taken = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private int restored;
    private boolean channelWaits;
    private boolean goesOn;
    private boolean frozen;

    /** A message to an instance of this subtask. */
    private record Waiting(String key, Message message) {}

    /** A timer that came while nothing was to happen. */
    private record Missed(String key, long due) {}

    /** What the bytes of the edges and the loop mean. */
    record Formats(RequestFormat requests, ReplyFormat replies, DeadLetters deadLetters, MessageCodec messages) {}

    EntityTask(
            HeadSettings settings,
            Host host,
            Stepper stepper,
            Keys keys,
            Formats formats,
            LoopChannel channel,
            Loads loads,
            Heads heads,
            Calls calls) {
        this.settings = settings;
        this.host = host;
        this.stepper = stepper;
        this.keys = keys;
        this.formats = formats;
        this.channel = channel;
        this.loads = loads;
        this.calls = calls;
        this.termination = new Termination(heads.own(), new OtherHeads(host, heads), own::isEmpty);
    }

    /**
     * Begins with what was under way.
     *
     * @throws CodecException if it is of a build that this one does not understand
     */
    void restore(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            own.add(new Waiting(parcel.key(), restored(parcel)));
        }
        restored = own.size();
        if (restored > 0) {
            goOnLater();
        }
    }

    private Message restored(Parcel parcel) {
        try {
            return formats.messages().decode(parcel.bytes());
        } catch (CodecException e) {
            throw new CodecException(
                    "a message under way: " + e.getMessage()
                            + "; let such calls end in the build that they began in: flink stop --drain",
                    e);
        }
    }

    /** A record of the request topic has arrived, with its own key as the current one. */
    void receive(Found found) {
        ReceivedRequest received = formats.requests().decode(found.record().value());
        if (received instanceof ReceivedRequest.Accepted accepted) {
            accept(accepted.request());
        } else if (received instanceof ReceivedRequest.Refused refused) {
            refused.replyTo()
                    .ifPresent(client ->
                            emit(Destination.REPLIES, formats.replies().encode(client, refused.refusal())));
            emit(
                    Destination.DEAD_LETTERS,
                    formats.deadLetters()
                            .letter(
                                    found.record(),
                                    settings.requests(),
                                    found.partition(),
                                    found.offset(),
                                    refused.refusal()));
            calls.refused();
        } else {
            throw new IllegalArgumentException("unknown kind of request: " + received);
        }
    }

    private void accept(ClientRequest accepted) {
        long now = host.now();
        if (accepted.isOver(now)) {
            emit(Destination.REPLIES, formats.replies().encode(accepted.client(), accepted.over()));
            return;
        }
        Request request = accepted.request();
        String key = keys.of(request.target());
        if (key.equals(host.currentKey()) && loopOf(request.target()).equals(settings.loop())) {
            handle(key, request, now);
        } else {
            // its sender has not used the key that it should have
            send(request.target(), request);
        }
        work();
    }

    /** The timer of the current key has come. */
    void wake(long due) {
        if (frozen) {
            missed.add(new Missed(host.currentKey(), due));
            return;
        }
        Address address = stepper.address();
        if (address != null) {
            handle(host.currentKey(), new Wake(address), Math.max(due, host.now()));
            work();
        }
    }

    /** There is something in the channel. */
    void takeFromChannel() {
        if (frozen || restored > 0) {
            channelWaits = true;
            return;
        }
        channel.take(settings.budget(), taken);
        for (Parcel parcel : taken) {
            switch (parcel.kind()) {
                case MESSAGE -> {
                    termination.received();
                    host.currentKey(parcel.key());
                    handle(parcel.key(), formats.messages().decode(parcel.bytes()), host.now());
                }
                case SIGNAL -> Signal.decode(parcel.bytes()).reach(termination);
                case LOAD -> throw new IllegalArgumentException("the channel keeps loads to itself");
            }
        }
        taken.clear();
        work();
        channel.rest();
    }

    /** Goes on with what is to be done here. */
    void goOn() {
        goesOn = false;
        work();
    }

    private void work() {
        if (goesOn || frozen) {
            return;
        }
        for (int left = settings.budget(); left > 0; left--) {
            Waiting next = own.poll();
            if (next == null) {
                break;
            }
            host.currentKey(next.key());
            handle(next.key(), next.message(), host.now());
            if (restored > 0) {
                restored--;
            }
        }
        loads.tell(own.size() + channel.size());
        if (!own.isEmpty()) {
            goOnLater();
        }
        takeIfItWaits();
    }

    private void takeIfItWaits() {
        if (channelWaits && restored == 0 && !frozen) {
            channelWaits = false;
            channel.rest();
        }
    }

    private void goOnLater() {
        goesOn = true;
        host.goOnLater();
    }

    private void handle(String key, Message message, long now) {
        Address target = Objects.requireNonNull(message.target());
        calls.handled(message);
        for (Message each : stepper.step(target, message, now)) {
            if (each instanceof Reply reply && reply.to() instanceof ReturnAddress.Client) {
                emit(Destination.REPLIES, formats.replies().encode(reply));
            } else if (each instanceof Reply reply && reply.isForNobody()) {
                if (reply.outcome() instanceof Outcome.Failure failure) {
                    LOG.warn("a call that {} had scheduled has failed", key, failure.exception());
                }
            } else {
                send(Objects.requireNonNull(each.target()), each);
            }
        }
    }

    private void send(Address target, Message message) {
        if (!stepper.isKnown(target)) {
            LOG.warn("dropped, since this build has no entity {}: {}", target.entity(), message);
            return;
        }
        String key = keys.of(target);
        String loop = loopOf(target);
        if (loop.equals(settings.loop()) && keys.isOwn(key)) {
            own.add(new Waiting(key, message));
        } else {
            termination.sent();
            host.send(loop, new Parcel(key, Parcel.Kind.MESSAGE, encode(message)));
        }
    }

    private String loopOf(Address target) {
        return settings.byEntity() ? target.entity() : settings.loop();
    }

    private byte[] encode(Message message) {
        return formats.messages().encode(message);
    }

    private void emit(Destination destination, WireRecord record) {
        host.emit(new Outgoing(destination, record));
    }

    /** What is to be done here and is not: for the log of a checkpoint. */
    List<Parcel> waiting() {
        List<Parcel> parcels = new ArrayList<>(own.size());
        for (Waiting each : own) {
            parcels.add(new Parcel(each.key(), Parcel.Kind.MESSAGE, encode(each.message())));
        }
        return parcels;
    }

    /** The job is about to stop: nothing happens any more. */
    void freeze() {
        frozen = true;
    }

    /** No requests come any more, since the job is drained. */
    void inputEnded() {
        termination.inputEnded();
    }

    /** Whether nothing is under way in the whole job. */
    boolean isDrained() {
        return termination.isOver();
    }

    /** Sets the timers again that came after {@link #freeze}: they are for the job that goes on with the savepoint. */
    void keepTimers() {
        for (Missed each : missed) {
            host.currentKey(each.key());
            host.startTimer(each.due());
        }
        missed.clear();
    }

    /** It does not stop after all. */
    void unfreeze() {
        frozen = false;
        for (Missed each : missed) {
            host.currentKey(each.key());
            wake(each.due());
        }
        missed.clear();
        work();
        takeIfItWaits();
    }
}
