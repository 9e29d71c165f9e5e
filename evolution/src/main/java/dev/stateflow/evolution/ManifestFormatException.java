package dev.stateflow.evolution;

/** A text is not a manifest, was damaged, or comes from a newer version; the message says what and in which line. */
public final class ManifestFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ManifestFormatException(String message) {
        super(message);
    }
}
