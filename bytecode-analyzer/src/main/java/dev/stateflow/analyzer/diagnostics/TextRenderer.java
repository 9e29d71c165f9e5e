package dev.stateflow.analyzer.diagnostics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints diagnostics for people: code and message, the place with its source line, notes and help. */
public final class TextRenderer {
    private final SourceLines sources;

    public TextRenderer(SourceLines sources) {
        this.sources = sources;
    }

    /** All diagnostics with an empty line after each, and the summary. Lines end with a line feed. */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(render(diagnostic)).append('\n');
        }
        return out.append(summary(diagnostics)).append('\n').toString();
    }

    /** How many errors and warnings there are: {@code 2 errors, 1 warning}. */
    public static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream()
                .filter(d -> d.code().severity() == Severity.ERROR)
                .count();
        long warnings = diagnostics.size() - errors;
        if (errors == 0 && warnings == 0) {
            return "no errors";
        }
        String first = errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors");
        String second = warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings");
        return first + (errors != 0 && warnings != 0 ? ", " : "") + second;
    }

    /** One diagnostic. Lines end with a line feed. */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        out.append(diagnostic.code().severity().name().toLowerCase(Locale.ROOT))
                .append('[')
                .append(diagnostic.code().code())
                .append("]: ")
                .append(printable(diagnostic.message()))
                .append('\n');
        place(diagnostic.place(), out);
        for (Diagnostic.Note note : diagnostic.notes()) {
            out.append("note: ").append(printable(note.text()));
            String where = shortPlace(note.place(), diagnostic.place());
            out.append(where.isEmpty() ? "" : " at " + where).append('\n');
        }
        debugHint(diagnostic.place())
                .ifPresent(hint -> out.append("note: ").append(hint).append('\n'));
        if (!diagnostic.help().isEmpty()) {
            out.append("help: ").append(printable(diagnostic.help())).append('\n');
        }
        return out.toString();
    }

    private void place(Place place, StringBuilder out) {
        if (place.equals(Place.NOWHERE)) {
            return;
        }
        int line = sources.lineNumber(place);
        String number = line == 0 ? "" : String.valueOf(line);
        String gutter = " ".repeat(Math.max(2, number.length()));
        String file = place.sourceFile().isEmpty() ? place.className() : sources.displayPath(place);
        out.append(gutter).append("--> ").append(printable(file));
        if (line != 0) {
            out.append(':').append(line);
        }
        if (!place.member().isEmpty()) {
            out.append("  in ").append(printable(place.member()));
        }
        out.append('\n');
        Optional<String> text = line == 0 ? Optional.empty() : sources.line(place, line);
        if (text.isPresent()) {
            String source = printable(text.get().stripTrailing());
            out.append(gutter).append(" |\n");
            out.append(" ".repeat(gutter.length() - number.length()))
                    .append(number)
                    .append(" | ");
            out.append(source).append('\n');
            OptionalInt column = SourceLines.onlyColumn(source, place.token());
            if (column.isPresent()) {
                // a tab in the line is a tab below it, whatever its width
                String indent = source.substring(0, column.getAsInt()).replaceAll("[^\t]", " ");
                out.append(gutter).append(" | ").append(indent);
                out.append("^".repeat(place.token().length())).append('\n');
            }
        }
    }

    private String shortPlace(Place place, Place seenFrom) {
        if (place.equals(Place.NOWHERE)) {
            return "";
        }
        int line = sources.lineNumber(place);
        String file = place.sourceFile();
        if (file.isEmpty()) {
            return printable(place.member().isEmpty() ? place.className() : place.member());
        }
        String shown = file.equals(seenFrom.sourceFile())
                ? file.substring(file.lastIndexOf('/') + 1)
                : sources.displayPath(place);
        return printable(shown) + (line == 0 ? "" : ":" + line);
    }

    /** What the compiler of the class would have to write for the place to be known better. */
    private Optional<String> debugHint(Place place) {
        if (place.member().isEmpty()) {
            return Optional.empty();
        }
        if (place.sourceFile().isEmpty()) {
            return Optional.of("the class file does not name its source: compile with -g:source,lines (or -g)");
        }
        return sources.lineNumber(place) == 0 && place.member().endsWith(")")
                ? Optional.of("the class file has no line for it: javac writes lines with -g:lines (or -g)")
                : Optional.empty();
    }

    /** Names in class files may hold any character: what would move the cursor is not printed. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.isISOControl(c) && c != '\t' ? '?' : (char) c));
        return out.toString();
    }
}
