package dev.stateflow.ir.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds source files under source roots. A file that can't be read, or that would lie outside the root, counts as not there.
 *
 * @param roots searched in order
 */
public record SourceRoots(List<Path> roots) implements SourceLookup {
    public SourceRoots {
        roots = List.copyOf(roots);
    }

    @Override
    public Optional<String> source(String file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return roots.stream().flatMap(root -> read(root, file).stream()).findFirst();
    }

    private static Optional<String> read(Path root, String file) {
        try {
            Path path = root.resolve(file).normalize();
            if (path.startsWith(root.normalize()) && Files.isRegularFile(path)) {
                // malformed input becomes replacement characters: a picture is no place to complain of an encoding
                return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
