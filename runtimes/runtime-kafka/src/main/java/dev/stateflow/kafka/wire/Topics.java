package dev.stateflow.kafka.wire;

/**
 * The topics of an application.
 *
 * @param requests where clients put requests; keyed by address, so that requests of one client to one instance keep their order
 * @param replies where the job puts replies; keyed by the id of the client
 * @param deadLetters where the job puts what it can't serve, as it came
 */
public record Topics(String requests, String replies, String deadLetters) {
    /** The usual names. */
    public static Topics of(String application) {
        return new Topics(application + "-requests", application + "-replies", application + "-dead-letters");
    }
}
