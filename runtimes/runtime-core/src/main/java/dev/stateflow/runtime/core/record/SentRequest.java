package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Address;
import org.jspecify.annotations.Nullable;

/**
 * A request of this instance that has not been answered.
 *
 * @param callId its id
 * @param target whom it was sent to
 * @param bytes the encoded message, to be sent again; null where the binding loses none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SentRequest(long callId, Address target, byte @Nullable [] bytes) {}
