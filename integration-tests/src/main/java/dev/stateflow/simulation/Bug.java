package dev.stateflow.simulation;

/** Errors that are planted in the model of a binding, to prove that they are found. */
public enum Bug {
    /** A reply leaves before what it tells of is durable. */
    REPLY_BEFORE_COMMIT,
    /** Nothing is remembered of served requests, although messages arrive several times. */
    NO_DEDUPLICATION,
    /** Only the highest request of a caller is remembered, as if none could be overtaken. */
    ONLY_THE_HIGHEST_REQUEST,
    /** A timer is set in memory and not found again after a crash. */
    LOST_TIMER,
    /** A scheduled call that is due does not begin. */
    LOST_SCHEDULED_CALL,
    /** A scheduled call begins twice. */
    DOUBLED_SCHEDULED_CALL,
    /** A scheduled call is told to be cancelled, and is not. */
    CANCELLED_IN_VAIN,
    /** A write is made although another worker has written meanwhile. */
    UNFENCED_WRITE,
    /** A worker may read what was stored before the message was sent that it handles. */
    STALE_READ,
    /** Messages leave the outbox before they have been sent. */
    OUTBOX_TRIMMED_EARLY,
    /** A handled message is acknowledged before its effects are written. */
    ACKNOWLEDGED_EARLY,
    /** The answer that nobody waits for any more is given to another call that waits. */
    LATE_REPLY_DELIVERED,
    /** What was lost on the way is never sent again. */
    NO_REPETITION,
    /** A message that is under way is not part of the checkpoint. */
    MESSAGE_NOT_IN_CHECKPOINT,
    /** State goes back to a checkpoint, but messages that were sent since arrive all the same, as through a log without transactions; with de-duplication. */
    MESSAGES_SURVIVE_ROLLBACK
}
