package dev.stateflow.ir.model;

/**
 * A place in the source.
 *
 * @param file the source file relative to its source root ({@code shop/User.java}), empty if the class file does not say
 * @param line the line, or 0 if the class file has no line numbers
 */
public record SourceLocation(String file, int line) {
    /** The place of something whose class file names no source. */
    public static final SourceLocation UNKNOWN = new SourceLocation("", 0);
}
