package dev.stateflow.analyzer.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks up lines of source files. A file that can't be read is treated as absent: diagnostics are printed without it. */
public final class SourceLines {
    private final List<Path> roots;
    private final Path base;
    private final Map<String, Optional<Source>> files = new HashMap<>();

    /**
     * @param roots the folders in which packages start
     * @param base the folder that printed paths are relative to, usually that of the project
     */
    public SourceLines(List<Path> roots, Path base) {
        this.roots = roots.stream().map(r -> r.toAbsolutePath().normalize()).toList();
        this.base = base.toAbsolutePath().normalize();
    }

    /** The file of a place as it is printed: relative to the base if it was found, as the class file names it otherwise. */
    String displayPath(Place place) {
        return source(place).map(s -> display(s.path())).orElse(place.sourceFile());
    }

    /** The text of a line, or nothing if it is not known. Lines count from 1. */
    Optional<String> line(Place place, int line) {
        return source(place)
                .map(Source::lines)
                .filter(lines -> line >= 1 && line <= lines.size())
                .map(lines -> lines.get(line - 1));
    }

    /** The same place with the line that is found in the source. */
    Place resolve(Place place) {
        return place.atLine(lineNumber(place));
    }

    /**
     * The line of a place: of a declaration the one that the source text shows; where the class file has none, the only line that the place's token
     * stands on; 0 if that fails too.
     */
    public int lineNumber(Place place) {
        OptionalInt declaration = source(place)
                .map(found -> Declarations.find(found.lines(), place))
                .orElse(OptionalInt.empty());
        if (declaration.isPresent()) {
            return declaration.getAsInt();
        }
        if (place.line() != 0) {
            return place.line();
        }
        Optional<Source> source = source(place);
        if (source.isEmpty() || place.token().isEmpty()) {
            return 0;
        }
        int found = 0;
        List<String> lines = source.get().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (onlyColumn(lines.get(i), place.token()).isPresent()) {
                if (found != 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }

    /** Where a name stands on a line, as a whole word; nothing if it stands there never or more than once. Columns count from 0. */
    static OptionalInt onlyColumn(String line, String token) {
        if (token.isEmpty()) {
            return OptionalInt.empty();
        }
        Pattern word = Pattern.compile(
                "(?<![\\p{javaJavaIdentifierPart}])" + Pattern.quote(token) + "(?![\\p{javaJavaIdentifierPart}])");
        Matcher matcher = word.matcher(line);
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        int column = matcher.start();
        return matcher.find() ? OptionalInt.empty() : OptionalInt.of(column);
    }

    private Optional<Source> source(Place place) {
        if (place.sourceFile().isEmpty()) {
            return Optional.empty();
        }
        Optional<Source> known = files.get(place.sourceFile());
        if (known == null) {
            known = find(place.sourceFile());
            files.put(place.sourceFile(), known);
        }
        return known;
    }

    private Optional<Source> find(String relative) {
        for (Path root : roots) {
            try {
                Path path = root.resolve(relative).normalize();
                // the name comes from a class file: it must not lead out of the sources
                if (path.startsWith(root) && Files.isRegularFile(path)) {
                    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                    return Optional.of(
                            new Source(path, new ArrayList<>(text.lines().toList())));
                }
            } catch (InvalidPathException | IOException e) {
                // the next root may have it
            }
        }
        return Optional.empty();
    }

    private String display(Path path) {
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    private record Source(Path path, List<String> lines) {}
}
