package dev.stateflow.analyzer.diagnostics;

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
     * More about a diagnostic.
     *
     * @param text one line
     * @param place where, or {@link Place#NOWHERE}
     */
    public record Note(String text, Place place) {}
}
