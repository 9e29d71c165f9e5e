package dev.stateflow.ir.json;

import java.io.IOException;

/**
 * A text is not the JSON form of an application that this version reads. The message says where and why.
 */
public final class IrFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final String pointer;
    private final int line;
    private final int column;
    private final String reason;

    IrFormatException(String pointer, int line, int column, String reason) {
        super(message(pointer, line, column, reason));
        this.pointer = pointer;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    private static String message(String pointer, int line, int column, String reason) {
        String place = line > 0 ? "line " + line + ", column " + column : "";
        if (!pointer.isEmpty()) {
            place = place.isEmpty() ? "at " + pointer : place + " (at " + pointer + ")";
        }
        return place.isEmpty() ? reason : place + ": " + reason;
    }

    /** Where: a JSON pointer (RFC 6901); empty for the document as a whole. */
    public String pointer() {
        return pointer;
    }

    /** The line, counted from 1; 0 if the text has none, as when it is not UTF-8. */
    public int line() {
        return line;
    }

    /** The column, counted from 1; 0 if there is no line. */
    public int column() {
        return column;
    }

    /** What is wrong, in one line. */
    public String reason() {
        return reason;
    }
}
