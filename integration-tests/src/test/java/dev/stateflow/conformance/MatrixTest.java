package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix names every program, and a program for every construct. */
class MatrixTest {
    private static final Path MATRIX = Path.of("MATRIX.md");
    private static final Pattern PROGRAM = Pattern.compile("`(\\w+)/(\\w+|\\*)`");

    @Test
    void listsThePrograms() throws IOException {
        Set<String> listed = PROGRAM.matcher(Files.readString(MATRIX))
                .results()
                .map((MatchResult m) -> m.group(1) + "/" + m.group(2))
                .collect(Collectors.toSet());
        List<Program> programs = Program.in(Path.of("src", "test", "programs"));
        assertThat(programs)
                .filteredOn(p -> !listed.contains(p.area() + "/*"))
                .extracting(Program::toString)
                .allMatch(listed::contains);
        assertThat(listed)
                .filteredOn(name -> !name.endsWith("/*"))
                .isSubsetOf(programs.stream().map(Program::toString).toList());
    }

    @Test
    void hasAProgramInEveryRow() throws IOException {
        List<String> rows = Files.readAllLines(MATRIX).stream()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| construct") && !l.startsWith("| ---"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allMatch(row -> PROGRAM.matcher(row).find());
    }
}
