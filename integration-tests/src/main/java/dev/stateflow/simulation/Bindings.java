package dev.stateflow.simulation;

/** The models of bindings. */
public enum Bindings {
    /** One process, one ordered log of commits: the local target. */
    LOG(LogBinding::new),
    /** A FIFO queue, several workers, conditional writes and an outbox: Lambda with SQS FIFO and DynamoDB. */
    FIFO_QUEUE(world -> new QueueBinding(world, true)),
    /** The same with a queue that keeps no order. */
    UNORDERED_QUEUE(world -> new QueueBinding(world, false)),
    /** Checkpoints of state, messages and positions; replies in transactions: Flink. */
    CHECKPOINT(CheckpointBinding::new),
    /** At most once at every hop; clients and waiting calls repeat: Cloudburst. */
    LOSSY(LossyBinding::new);

    private final Binding.Kind kind;

    Bindings(Binding.Kind kind) {
        this.kind = kind;
    }

    Binding.Kind kind() {
        return kind;
    }
}
