package dev.stateflow.emitters;

/** No emitter makes bundles for a target of this name. The message lists the targets that exist and suggests the nearest one. */
public final class UnknownTargetException extends EmitException {
    private static final long serialVersionUID = 1L;

    UnknownTargetException(String message) {
        super(message);
    }
}
