package dev.stateflow.conformance.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A conformance program: ordinary Java in one file, {@code <area>/<Name>.java}, in package {@code <area>.<name>}.
 *
 * @param area what it belongs to: the folder
 * @param name what it exercises: the file name
 * @param since the lowest Java release whose language it is written in, from the line {@code // since: 17}; 8 if there is none
 * @param refused the code of the diagnostic that refuses it, from the line {@code // refused: SF0106}; empty for most
 * @param file where it stands
 * @param source its text
 */
public record Program(String area, String name, int since, Optional<String> refused, Path file, String source) {
    private static final Pattern SINCE = Pattern.compile("(?m)^// since: (\\d+)$");
    private static final Pattern REFUSED = Pattern.compile("(?m)^// refused: (SF\\d+)$");
    private static final String REFUSED_LINE = "// <- here";

    /** The programs of a folder, ordered by area and name. */
    public static List<Program> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            return sources.stream().map(Program::read).toList();
        }
    }

    private static Program read(Path file) {
        String fileName = file.getFileName().toString();
        String area = Objects.requireNonNull(file.getParent()).getFileName().toString();
        try {
            return of(area, fileName.substring(0, fileName.length() - ".java".length()), file, Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A program with this text. */
    public static Program of(String area, String name, Path file, String source) {
        Matcher since = SINCE.matcher(source);
        Matcher refused = REFUSED.matcher(source);
        return new Program(
                area,
                name,
                since.find() ? Integer.parseInt(since.group(1)) : 8,
                refused.find() ? Optional.of(refused.group(1)) : Optional.empty(),
                file,
                source);
    }

    /** The lines, from 1, that the diagnostics of a refused program are expected at: those that end in {@code // <- here}. */
    public Set<Integer> refusedLines() {
        List<String> lines = source.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith(REFUSED_LINE))
                .mapToObj(i -> i + 1)
                .collect(Collectors.toSet());
    }

    /** The package that its classes are in. */
    public String packageName() {
        return area + "." + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return area + "/" + name;
    }
}
