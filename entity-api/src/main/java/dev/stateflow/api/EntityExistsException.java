package dev.stateflow.api;

/** Thrown at the creation of an entity instance whose key is taken. */
public class EntityExistsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message names the entity and the key that is taken
     */
    public EntityExistsException(String message) {
        super(message);
    }
}
