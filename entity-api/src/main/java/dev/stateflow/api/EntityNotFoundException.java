package dev.stateflow.api;

/** Thrown in the caller of an entity instance that was never created, or that was deleted. */
public class EntityNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message names the entity and the key that were asked for
     */
    public EntityNotFoundException(String message) {
        super(message);
    }
}
