package dev.stateflow.analyzer.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar. Of a multi-release jar, the base entries: they hold every class that code for all releases can name. */
final class JarRoot implements ClassRoot {
    private final Path path;
    private final ZipFile zip;

    JarRoot(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
    }

    @Override
    public String description() {
        return path.toString();
    }

    @Override
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> ClassRoot.className(entry.getName()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + ".class");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
