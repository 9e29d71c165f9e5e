package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.ServedCaller;
import dev.stateflow.runtime.core.record.ServedRequests;

/** The receiving half of de-duplication: lets each request take effect once, and remembers answers. */
final class Admission {
    private final StepOptions options;
    private final boolean forgetsOutcomes;
    private final Border border;
    private final Sender sender;

    Admission(StepOptions options, Border border, Sender sender) {
        this.options = options;
        this.forgetsOutcomes = !options.clientRetention().equals(StepOptions.FOR_EVER);
        this.border = border;
        this.sender = sender;
    }

    /** Whether a request is to be served. A repetition is not: it gets what the binding needs it to get. */
    boolean admit(InstanceRecord record, Request request, long now, Outbox outbox) {
        ReturnAddress returnTo = request.returnTo();
        boolean admitted;
        if (returnTo instanceof ReturnAddress.Instance caller) {
            admitted = options.delivery() == Delivery.EXACTLY_ONCE || admit(record, request, caller, now, outbox);
        } else if (returnTo instanceof ReturnAddress.Client client) {
            admitted = !isRemembered(client) || admit(record, client, now, outbox);
        } else if (returnTo instanceof ReturnAddress.Nobody) {
            throw new IllegalArgumentException("a request that nobody sent: " + request);
        } else {
            throw new IllegalArgumentException("unknown kind of return address: " + returnTo);
        }
        return admitted;
    }

    private boolean admit(
            InstanceRecord record, Request request, ReturnAddress.Instance caller, long now, Outbox outbox) {
        ServedRequests served = record.served();
        boolean forgets = !options.callerRetention().equals(StepOptions.FOR_EVER);
        // what is never forgotten needs no time, which would take room in every record
        if (served.note(caller.caller(), caller.callId(), request.open(), forgets ? now : 0)) {
            if (forgets) {
                served.forgetCallers(now - options.callerRetention().toMillis());
            }
            record.markChanged();
            return true;
        }
        if (options.delivery() == Delivery.UNRELIABLE) {
            ServedCaller known = served.caller(caller.caller());
            Outcome answer = known == null ? null : known.answer(caller.callId());
            if (answer != null) {
                outbox.send(new Reply(caller, answer));
            } else {
                repeatWhatItWaitsFor(record, caller, outbox);
            }
        }
        return false;
    }

    private boolean admit(InstanceRecord record, ReturnAddress.Client client, long now, Outbox outbox) {
        ServedRequests served = record.served();
        if (forgetsOutcomes
                && served.forgetOutcomes(now - options.clientRetention().toMillis())) {
            record.markChanged();
        }
        if (served.isRunning(client.requestId())) {
            answerLastAsker(record, client);
            if (options.delivery() == Delivery.UNRELIABLE) {
                repeatWhatItWaitsFor(record, client, outbox);
            }
            return false;
        }
        Outcome known = served.outcome(client.requestId());
        if (known != null) {
            outbox.send(new Reply(client, known));
            return false;
        }
        served.begin(client.requestId());
        record.markChanged();
        return true;
    }

    /** A running request whose repetition comes by another route: its first client may be gone. */
    private static void answerLastAsker(InstanceRecord record, ReturnAddress.Client asker) {
        for (Continuation waiting : record.continuations()) {
            if (waiting.returnTo() instanceof ReturnAddress.Client first
                    && first.requestId().equals(asker.requestId())) {
                if (!first.equals(asker)) {
                    // takes the place of the same call
                    record.await(new Continuation(
                            waiting.callId(), waiting.innermost(), waiting.self(), asker, waiting.deadlines()));
                    record.markChanged();
                }
                return;
            }
        }
    }

    /** Whoever asks again may do so because a message further on was lost: the repetition follows the call to where it is stuck. */
    private void repeatWhatItWaitsFor(InstanceRecord record, ReturnAddress served, Outbox outbox) {
        for (Continuation waiting : record.continuations()) {
            if (waiting.returnTo().equals(served)) {
                sender.repeat(record, waiting.callId(), outbox);
                return;
            }
        }
    }

    /** Sends the answer to a request that was admitted, and remembers it as far as that is needed. */
    void answer(InstanceRecord record, ReturnAddress returnTo, Outcome outcome, long now, Outbox outbox) {
        boolean remembered = isRemembered(returnTo);
        Outcome crossing = border.answer(record.address(), returnTo, outcome, remembered);
        if (remembered) {
            if (returnTo instanceof ReturnAddress.Client client) {
                record.served().finish(client.requestId(), crossing, forgetsOutcomes ? now : 0, options.clientWindow());
            } else if (returnTo instanceof ReturnAddress.Instance caller) {
                // a copy of its own: the caller may change what it gets
                Outcome own = border.copy(record.address(), crossing);
                record.served().keep(caller.caller(), caller.callId(), own);
            }
        }
        if (!(returnTo instanceof ReturnAddress.Nobody) || crossing instanceof Outcome.Failure) {
            outbox.send(new Reply(returnTo, crossing));
        }
    }

    private boolean isRemembered(ReturnAddress returnTo) {
        if (returnTo instanceof ReturnAddress.Client client) {
            return client.repeatable() && options.clientWindow() > 0;
        }
        return options.delivery() == Delivery.UNRELIABLE && returnTo instanceof ReturnAddress.Instance;
    }
}
