package dev.stateflow.ir.draw;

import java.util.Optional;

/**
 * Where source text comes from.
 */
@FunctionalInterface
public interface SourceLookup {
    /** Knows no source: drawings show line numbers. */
    SourceLookup NONE = file -> Optional.empty();

    /**
     * The text of a source file; empty if it is not at hand.
     *
     * @param file as in {@link dev.stateflow.ir.model.SourceLocation#file()}, with slashes, relative to a source root
     */
    Optional<String> source(String file);
}
