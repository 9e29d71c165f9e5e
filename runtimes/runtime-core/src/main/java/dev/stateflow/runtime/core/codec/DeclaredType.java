package dev.stateflow.runtime.core.codec;

/** The type of a class that the application declares. Named by its class in the bytes, once per graph. */
abstract class DeclaredType extends NodeType {
    private final Class<?> declared;
    private final int fingerprint;

    /**
     * @param shape what the bytes of an object depend on
     */
    DeclaredType(Class<?> declared, String shape) {
        this.declared = declared;
        this.fingerprint = shape.hashCode();
    }

    final Class<?> declared() {
        return declared;
    }

    /** Tells classes of one name with different fields apart. */
    final int fingerprint() {
        return fingerprint;
    }
}
