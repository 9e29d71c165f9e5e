package dev.stateflow.analyzer.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticPagesTest {
    private static final Path PAGES = Path.of("../docs/diagnostics");

    @Test
    void everyPageHasACode() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals("README.md"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                            .map(c -> c.code() + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasACompletePage(DiagnosticCode code) throws IOException {
        String page = Files.readString(PAGES.resolve(code.code() + ".md"));

        assertThat(page)
                .startsWith("# " + code.code() + ": " + title(code) + "\n")
                .contains("\nSeverity: " + severity(code) + "\n")
                .containsSubsequence("\n## What\n", "\n## Why\n", "\n## Wrong\n", "\n## Right\n");
    }

    /** With -Dstateflow.update, writes it. */
    @Test
    void theIndexIsMadeFromTheCatalogue() throws IOException {
        Path file = PAGES.resolve("README.md");
        String text = Files.readString(file);
        String expected = text.substring(0, text.indexOf("## " + DiagnosticCode.Family.SF00.title())) + index();
        if (System.getProperty("stateflow.update") != null) {
            Files.writeString(file, expected);
        }

        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    private static String index() {
        StringBuilder out = new StringBuilder();
        for (DiagnosticCode.Family family : DiagnosticCode.Family.values()) {
            out.append(out.isEmpty() ? "" : "\n").append("## ").append(family.title());
            out.append("\n\n| code | severity | message |\n| --- | --- | --- |\n");
            for (DiagnosticCode code : DiagnosticCode.values()) {
                if (code.family() == family) {
                    out.append("| [" + code.code() + "](" + code.code() + ".md) | " + severity(code) + " | "
                            + title(code) + " |\n");
                }
            }
        }
        return out.toString();
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("SF\\d{4}"));
    }

    /** The message with an ellipsis for what differs from case to case. */
    private static String title(DiagnosticCode code) {
        return code.message("…", "…", "…");
    }

    private static String severity(DiagnosticCode code) {
        return code.severity().name().toLowerCase(Locale.ROOT);
    }
}
