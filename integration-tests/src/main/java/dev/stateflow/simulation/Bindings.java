package dev.stateflow.simulation;

/** The models of bindings. */
public enum Bindings {
    /** One process, one ordered log of commits: the local target. */
    LOG,
    /** A FIFO queue, several workers, conditional writes and an outbox: Lambda with SQS FIFO and DynamoDB. */
    FIFO_QUEUE,
    /** The same with a queue that keeps no order. */
    UNORDERED_QUEUE,
    /** Checkpoints of state, messages and positions; replies in transactions: Flink. */
    CHECKPOINT,
    /** At most once at every hop; clients and waiting calls repeat: Cloudburst. */
    LOSSY;

    /** Makes the model of this binding in a world. */
    Binding in(World world) {
        return switch (this) {
            case LOG -> new LogBinding(world);
            case FIFO_QUEUE -> new QueueBinding(world, true);
            case UNORDERED_QUEUE -> new QueueBinding(world, false);
            case CHECKPOINT -> new CheckpointBinding(world);
            case LOSSY -> new LossyBinding(world);
        };
    }
}
