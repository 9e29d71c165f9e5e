package dev.stateflow.analyzer.callbacks;

/** Collections and maps that refuse a change before they call the function that makes it. */
final class Immutable {
    private Immutable() {}

    static void check(Object container) {
        String type = container.getClass().getName();
        if (type.startsWith("java.util.ImmutableCollections$")
                || type.startsWith("java.util.Collections$Unmodifiable")) {
            throw new UnsupportedOperationException();
        }
    }
}
