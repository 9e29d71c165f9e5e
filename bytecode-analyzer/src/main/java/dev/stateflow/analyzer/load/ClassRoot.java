package dev.stateflow.analyzer.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One entry of a class path. Names are internal names. */
interface ClassRoot extends Closeable {
    /** How messages call it. */
    String description();

    /** The classes in it, ordered by name; module and package descriptors are not among them. */
    List<String> names() throws IOException;

    /** The bytes of a class file, or nothing if it is not here. */
    Optional<byte[]> read(String name) throws IOException;

    @Override
    default void close() throws IOException {}

    /** Opens a folder or a jar; a path that does not exist is empty. */
    static ClassRoot open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderRoot(path);
        }
        return Files.exists(path) ? new JarRoot(path) : new EmptyRoot(path);
    }

    /** The class that a file of this relative path holds, or nothing if it is not a class that code can name. */
    static Optional<String> className(String relativePath) {
        if (!relativePath.endsWith(".class") || relativePath.startsWith("META-INF/")) {
            return Optional.empty();
        }
        String name = relativePath.substring(0, relativePath.length() - ".class".length());
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return simple.equals("module-info") || simple.equals("package-info") ? Optional.empty() : Optional.of(name);
    }

    /** A path where nothing is: build tools name output folders that were never made. */
    record EmptyRoot(Path path) implements ClassRoot {
        @Override
        public String description() {
            return path.toString();
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<byte[]> read(String name) {
            return Optional.empty();
        }
    }
}
