package dev.stateflow.analyzer.diagnostics;

/**
 * A place in the source, as far as the class file tells.
 *
 * @param className dotted binary name, or empty
 * @param sourceFile the file relative to its source root ({@code shop/User.java}), or empty
 * @param line the line, or 0
 * @param member the method or field as the user knows it ({@code User.buy(Item, int)}), or empty
 * @param token the name to underline if it stands once on the line, or empty
 * @param kind what stands there
 */
public record Place(String className, String sourceFile, int line, String member, String token, Kind kind) {
    /** No place. */
    public static final Place NOWHERE = new Place("", "", 0, "", "");

    /** What stands at a place. Class files have no lines for declarations: the line of one is that of code that belongs to it. */
    public enum Kind {
        CODE,
        CLASS,
        METHOD,
        FIELD
    }

    /** A place in code. */
    public Place(String className, String sourceFile, int line, String member, String token) {
        this(className, sourceFile, line, member, token, Kind.CODE);
    }

    Place atLine(int newLine) {
        return new Place(className, sourceFile, newLine, member, token, kind);
    }
}
