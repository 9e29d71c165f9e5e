package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.message.ReturnAddress;

/**
 * A call of this instance that waits for the answer to a request that it has sent.
 *
 * @param callId the id of the request whose answer it waits for
 * @param innermost the frame that is resumed first; {@link Frame#caller()} leads outwards
 * @param self the object that the call runs on: the resident instance, or, if that was deleted while the call ran, the detached object
 * @param returnTo who gets the result of the call, and which request it serves
 */
public record Continuation(long callId, Frame innermost, EntityObject self, ReturnAddress returnTo) {}
