package dev.stateflow.runtime.local.service;

/** Something failed in the runtime, not in the application. The message holds an id that stands in the log beside the cause. */
public final class InternalErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    /**
     * @param id stands in the log too
     * @param cause what failed
     */
    public InternalErrorException(String id, Throwable cause) {
        super("internal error " + id, cause);
        this.id = id;
    }

    /** What the error is found by in the log. */
    public String id() {
        return id;
    }
}
