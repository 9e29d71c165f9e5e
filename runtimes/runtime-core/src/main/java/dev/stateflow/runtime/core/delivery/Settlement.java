package dev.stateflow.runtime.core.delivery;

import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.Timer;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a message whose step failed, or can't be stored: the calls that it would have moved on end, and those who wait for them hear of it. */
public final class Settlement {
    private final int rememberedRequests;

    /** @param rememberedRequests how many outcomes of client requests an instance remembers */
    public Settlement(int rememberedRequests) {
        this.rememberedRequests = rememberedRequests;
    }

    /**
     * Ends the calls that a message belongs to.
     *
     * @param record as it was before the step, as far as that is known
     * @return the replies to those who wait
     */
    public List<Message> settle(InstanceRecord record, Message message, long now, Outcome.Failure failure) {
        record.beginStep();
        List<ReturnAddress> waiting = new ArrayList<>(1);
        if (message instanceof Request request) {
            waiting.add(request.returnTo());
        } else if (message instanceof Reply reply && reply.to() instanceof ReturnAddress.Instance to) {
            end(record, to.callId(), waiting);
        } else if (message instanceof Wake) {
            for (Timer timer : record.due(now)) {
                end(record, timer.id(), waiting);
                if (timer.action() instanceof Timer.BeginCall) {
                    waiting.add(new ReturnAddress.Nobody(record.address(), timer.id()));
                }
                record.stop(timer.id());
            }
        }
        List<Message> replies = new ArrayList<>(1);
        for (ReturnAddress each : waiting) {
            if (each instanceof ReturnAddress.Client client && client.repeatable()) {
                record.served().finish(client.requestId(), failure, now, rememberedRequests);
            }
            replies.add(new Reply(each, failure));
        }
        record.markChanged();
        return replies;
    }

    private static void end(InstanceRecord record, long callId, List<ReturnAddress> waiting) {
        Continuation ended = record.resume(callId);
        if (ended != null) {
            waiting.add(ended.returnTo());
        }
    }
}
