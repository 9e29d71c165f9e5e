package dev.stateflow.analyzer.callgraph;

import java.util.Set;

/** What is known of library methods that applications override. */
final class LibraryMethods {
    private static final Set<String> CLOSE = Set.of("java/lang/AutoCloseable", "java/io/Closeable");

    private LibraryMethods() {}

    /**
     * Whether a library method exists for the application's own code to call: closing at the end of a try-with-resources statement, which names
     * the class of the resource.
     */
    static boolean isCalledByApplicationsOnly(MethodId id) {
        return id.name().equals("close") && CLOSE.contains(id.owner());
    }
}
