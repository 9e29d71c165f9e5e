package dev.stateflow.runtime.local.store;

import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.List;

/**
 * What one step did.
 *
 * @param record the record after the step: state, continuations, timers and de-duplication; {@link InstanceRecord#changed()} tells whether it differs
 *     from what was committed before
 * @param handled the message that the step handled: no longer under way. A {@link dev.stateflow.runtime.core.message.Wake} never was:
 *     nobody sent it
 * @param sent the messages that the step sent to instances, in order; replies to clients are none of the store's business, but they wait for it
 */
public record Commit(InstanceRecord record, Envelope handled, List<Envelope> sent) {
    public Commit {
        sent = List.copyOf(sent);
    }
}
