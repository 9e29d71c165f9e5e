package dev.stateflow.analyzer.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticCollectorTest {
    private static final SourceLines NO_SOURCES = new SourceLines(List.of(), Path.of(""));

    @Test
    void theSameFindingCountsOnce() {
        DiagnosticCollector collector = new DiagnosticCollector();
        Diagnostic one = Diagnostic.of(DiagnosticCode.NO_KEY, place("a/A.java", 3), "A");

        collector.report(one);
        collector.report(one.note("seen again"));
        collector.report(Diagnostic.of(DiagnosticCode.NO_KEY, place("a/A.java", 3), "B"));

        assertThat(collector.sorted(NO_SOURCES)).hasSize(2).contains(one);
        assertThat(collector.hasErrors()).isTrue();
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfReports() {
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(
                Diagnostic.of(DiagnosticCode.UNREADABLE_CLASS_FILE, Place.NOWHERE, "x"),
                Diagnostic.of(DiagnosticCode.NO_KEY, place("a/A.java", 3), "A"),
                Diagnostic.of(DiagnosticCode.NO_KEY, place("a/A.java", 20), "A"),
                Diagnostic.of(DiagnosticCode.KEY_TYPE, place("a/A.java", 20), "A"),
                Diagnostic.of(DiagnosticCode.KEY_TYPE, place("a/A.java", 20), "B"),
                Diagnostic.of(DiagnosticCode.NO_KEY, place("b/A.java", 1), "A")));
        List<Diagnostic> expected = List.copyOf(diagnostics);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(diagnostics, new Random(seed));
            DiagnosticCollector collector = new DiagnosticCollector();
            diagnostics.forEach(collector::report);

            assertThat(collector.sorted(NO_SOURCES)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void warningsAreNoErrors() {
        DiagnosticCollector collector = new DiagnosticCollector();
        collector.report(Diagnostic.of(DiagnosticCode.DUPLICATE_CLASS, Place.NOWHERE, "A"));

        assertThat(collector.hasErrors()).isFalse();
    }

    private static Place place(String file, int line) {
        return new Place("", file, line, "", "");
    }
}
