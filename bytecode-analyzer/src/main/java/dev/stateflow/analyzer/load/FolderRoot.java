package dev.stateflow.analyzer.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of class files. */
final class FolderRoot implements ClassRoot {
    private final Path given;
    private final Path folder;

    FolderRoot(Path given) throws IOException {
        this.given = given;
        this.folder = given.toRealPath();
    }

    @Override
    public String description() {
        return given.toString();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .map(ClassRoot::className)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name + ".class").normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        // names come out of class files: one that climbs out of the folder is nobody's class
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }
}
