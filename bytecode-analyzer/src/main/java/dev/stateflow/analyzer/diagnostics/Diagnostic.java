package dev.stateflow.analyzer.diagnostics;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is wrong with the application, or surprising.
 *
 * @param code the catalogue entry
 * @param message one line, lower case, without the place
 * @param place where it is
 * @param notes related places and the call chain
 * @param help how to fix it; may be empty
 */
public record Diagnostic(DiagnosticCode code, String message, Place place, List<Note> notes, String help) {
    public Diagnostic {
        notes = List.copyOf(notes);
    }

    /**
     * A diagnostic with the catalogue's message and help.
     *
     * @param code the catalogue entry
     * @param place where it is
     * @param arguments what the message names
     */
    public static Diagnostic of(DiagnosticCode code, Place place, Object... arguments) {
        return new Diagnostic(code, code.message(arguments), place, List.of(), code.help());
    }

    /** The same with one more note. */
    public Diagnostic note(String text, Place where) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(text, where));
        return new Diagnostic(code, message, place, more, help);
    }

    /** The same with one more note that has no place. */
    public Diagnostic note(String text) {
        return note(text, Place.NOWHERE);
    }

    /** The same with a help text that knows more than the catalogue's. */
    public Diagnostic withHelp(String text) {
        return new Diagnostic(code, message, place, notes, text);
    }

    /**
     * More about a diagnostic.
     *
     * @param text one line
     * @param place where, or {@link Place#NOWHERE}
     */
    public record Note(String text, Place place) {}
}
