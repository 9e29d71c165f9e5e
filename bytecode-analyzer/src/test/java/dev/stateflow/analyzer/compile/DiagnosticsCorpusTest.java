package dev.stateflow.analyzer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.Severity;
import dev.stateflow.analyzer.diagnostics.SourceLines;
import dev.stateflow.analyzer.diagnostics.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles each file of src/test/resources/diagnostics and compares what is reported with the comments in it: {@code // error SF0201 SF0203} stands on
 * the line of two errors. Nothing else may be reported, and everything must be.
 */
class DiagnosticsCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/diagnostics");
    private static final Pattern EXPECTED = Pattern.compile("// (error|warning)((?: SF\\d{4})+)");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> everyFileIsReportedAsItsCommentsSay() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(CORPUS)) {
            files = listed.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        Path folder = temporary.resolve(name);
        Javac.compile(Map.of(name, text), folder);
        CompilerInput input = Javac.input(folder);

        List<Diagnostic> found = new StateflowCompiler().compile(input).diagnostics();

        SourceLines sources = new SourceLines(input.sourceRoots(), folder);
        List<String> actual = found.stream()
                .map(d -> sources.lineNumber(d.place()) + " "
                        + d.code().severity().name().toLowerCase(Locale.ROOT) + " "
                        + d.code().code())
                .sorted()
                .toList();
        assertThat(actual)
                .as(() -> new TextRenderer(sources).render(found))
                .containsExactlyInAnyOrderElementsOf(expected(text));
        assertThat(found).allSatisfy(d -> assertThat(d.message()).doesNotContain("\n"));
        assertThat(found.stream().filter(d -> d.code().severity() == Severity.ERROR))
                .allSatisfy(d -> assertThat(d.help()).isNotEmpty());
    }

    private static List<String> expected(String text) {
        List<String> expected = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            if (matcher.find()) {
                for (String code : matcher.group(2).trim().split(" ", -1)) {
                    expected.add((i + 1) + " " + matcher.group(1) + " " + code);
                }
            }
        }
        return expected;
    }
}
