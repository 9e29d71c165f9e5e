package dev.stateflow.runtime.core.codec;

/** The type of a class that the application declares. In the bytes it is the number that the class has in the manifest of the build. */
abstract class DeclaredType extends NodeType {
    private final Class<?> declared;

    DeclaredType(Class<?> declared) {
        this.declared = declared;
    }

    final Class<?> declared() {
        return declared;
    }
}
