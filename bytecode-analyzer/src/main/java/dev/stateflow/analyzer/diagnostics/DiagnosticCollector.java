package dev.stateflow.analyzer.diagnostics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
     * Everything found: what has no source first, then by file and line. What is surprising is left out where the line has an error: it is the same cause.
     *
     * @param sources where the lines of declarations are looked up
     */
    public synchronized List<Diagnostic> sorted(SourceLines sources) {
        List<Diagnostic> resolved = found.values().stream()
                .map(diagnostic -> resolve(diagnostic, sources))
                .toList();
        Set<Line> errors = new HashSet<>();
        for (Diagnostic diagnostic : resolved) {
            if (diagnostic.code().severity() == Severity.ERROR
                    && diagnostic.place().line() != 0) {
                errors.add(Line.of(diagnostic));
            }
        }
        return resolved.stream()
                .filter(d -> d.code().family() != DiagnosticCode.Family.SF03 || !errors.contains(Line.of(d)))
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

    /** Forgets some of what was found; says whether there was any. */
    public synchronized boolean removeIf(Predicate<Diagnostic> condition) {
        return found.values().removeIf(condition);
    }

    /** Whether something was found that fails the build. */
    public synchronized boolean hasErrors() {
        return found.values().stream().anyMatch(d -> d.code().severity() == Severity.ERROR);
    }

    private record Line(String file, int line) {
        static Line of(Diagnostic diagnostic) {
            return new Line(diagnostic.place().sourceFile(), diagnostic.place().line());
        }
    }

    private record Identity(DiagnosticCode code, String message, Place place) {}
}
