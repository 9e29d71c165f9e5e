package dev.stateflow.runtime.local.json;

/** A text that is not a key of the type that is asked for. */
public final class KeyFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    /**
     * @param expected what a key looks like
     * @param found the text
     */
    public KeyFormatException(String expected, String found) {
        super("expected " + expected + ", got \"" + found + "\"");
        this.expected = expected;
        this.found = found;
    }

    /** What a key looks like. */
    public String expected() {
        return expected;
    }

    /** The text. */
    public String found() {
        return found;
    }
}
