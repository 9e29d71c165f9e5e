package dev.stateflow.emitters.jar;

import dev.stateflow.emitters.EmitException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Writes jars whose bytes depend on nothing but their content: entries in order of their names, all with one time. */
final class JarWriter {
    /** The first time that the zip format can say in its two-second steps without a time zone. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:02Z");

    private final LocalDateTime time;

    JarWriter(Instant timestamp) {
        time = LocalDateTime.ofInstant(timestamp.isBefore(EARLIEST) ? EARLIEST : timestamp, ZoneOffset.UTC);
    }

    /**
     * Writes a jar.
     *
     * @param jar the file to write
     * @param manifest its manifest
     * @param files files by path
     * @param root a folder or jar with more files, or nothing; those of {@code files} win over its files of the same path
     */
    void write(Path jar, Manifest manifest, Map<String, byte[]> files, Path root) throws IOException, EmitException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            if (!Files.exists(root)) {
                writeEntries(out, files, new TreeMap<>());
            } else if (Files.isDirectory(root)) {
                writeFolder(out, files, root);
            } else {
                writeJar(out, files, root);
            }
        }
    }

    private void writeFolder(JarOutputStream out, Map<String, byte[]> files, Path root) throws IOException {
        SortedMap<String, Content> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(
                            root.relativize(file).toString().replace('\\', '/'), () -> Files.newInputStream(file)));
        }
        writeEntries(out, files, contents);
    }

    private void writeJar(JarOutputStream out, Map<String, byte[]> files, Path root) throws IOException, EmitException {
        try (JarFile jar = open(root)) {
            SortedMap<String, Content> contents = new TreeMap<>();
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> contents.put(entry.getName(), () -> jar.getInputStream(entry)));
            writeEntries(out, files, contents);
        }
    }

    private static JarFile open(Path jar) throws EmitException {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new EmitException(jar + " is not a readable jar: " + e.getMessage(), e);
        }
    }

    private void writeEntries(JarOutputStream out, Map<String, byte[]> files, SortedMap<String, Content> contents)
            throws IOException {
        contents.remove(JarFile.MANIFEST_NAME);
        files.forEach((name, bytes) -> contents.put(name, () -> new ByteArrayInputStream(bytes)));
        for (Map.Entry<String, Content> content : contents.entrySet()) {
            out.putNextEntry(entry(content.getKey()));
            try (InputStream in = content.getValue().open()) {
                in.transferTo(out);
            }
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }

    private interface Content {
        InputStream open() throws IOException;
    }
}
