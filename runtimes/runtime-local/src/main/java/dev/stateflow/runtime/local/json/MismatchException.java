package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON value that is not a value of the type that is asked for. */
public final class MismatchException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String path;
    private final String expected;
    private final String found;

    /**
     * @param expected the type
     * @param found the value
     */
    public MismatchException(String expected, JsonNode found) {
        this("", expected, describe(found));
    }

    /**
     * @param path where in the value that was read, as in {@code .lines[2].item}; empty for the value itself
     * @param expected what should stand there
     * @param found what stands there
     */
    public MismatchException(String path, String expected, String found) {
        super((path.isEmpty() ? "" : path + ": ") + "expected " + expected + ", got " + found);
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    /** The same, seen from the object that has this value as a property. */
    MismatchException at(String property) {
        return new MismatchException("." + property + path, expected, found);
    }

    /** Where in the value that was read, as in {@code .lines[2].item}; empty for the value itself. */
    public String path() {
        return path;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    /** A JSON value in a message: what kind it is, and its text if that is short. */
    public static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "the string " + shorten(value.toString());
            case NUMBER -> "the number " + shorten(value.toString());
            case BOOLEAN, NULL -> value.toString();
            default -> "nothing";
        };
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
