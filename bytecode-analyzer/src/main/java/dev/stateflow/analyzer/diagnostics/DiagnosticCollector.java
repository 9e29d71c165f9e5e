package dev.stateflow.analyzer.diagnostics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the stages report, from several threads too; the same finding at the same place counts once. */
public final class DiagnosticCollector implements DiagnosticSink {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.place().sourceFile())
            .thenComparing(d -> d.place().line())
            .thenComparing(d -> d.place().className())
            .thenComparing(d -> d.code().code())
            .thenComparing(d -> d.place().member())
            .thenComparing(Diagnostic::message);

    private final Map<Identity, Diagnostic> found = new LinkedHashMap<>();

    @Override
    public synchronized void report(Diagnostic diagnostic) {
        found.putIfAbsent(new Identity(diagnostic.code(), diagnostic.message(), diagnostic.place()), diagnostic);
    }

    /**
     * Everything found: what has no source first, then by file and line.
     *
     * @param sources where the lines of declarations are looked up
     */
    public synchronized List<Diagnostic> sorted(SourceLines sources) {
        return found.values().stream()
                .map(diagnostic -> resolve(diagnostic, sources))
                .sorted(ORDER)
                .toList();
    }

    private static Diagnostic resolve(Diagnostic diagnostic, SourceLines sources) {
        List<Diagnostic.Note> notes = diagnostic.notes().stream()
                .map(note -> new Diagnostic.Note(note.text(), sources.resolve(note.place())))
                .toList();
        return new Diagnostic(
                diagnostic.code(), diagnostic.message(), sources.resolve(diagnostic.place()), notes, diagnostic.help());
    }

    /** Whether something was found that fails the build. */
    public synchronized boolean hasErrors() {
        return found.values().stream().anyMatch(d -> d.code().severity() == Severity.ERROR);
    }

    private record Identity(DiagnosticCode code, String message, Place place) {}
}
