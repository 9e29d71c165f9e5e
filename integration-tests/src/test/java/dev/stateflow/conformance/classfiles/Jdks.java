package dev.stateflow.conformance.classfiles;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds the JDKs of this machine. */
final class Jdks {
    private Jdks() {}

    /** A JDK of a feature release: named by a variable such as {@code JAVA_HOME_25}, or installed beside the one that runs this. */
    static Optional<Path> ofFeature(int feature) {
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(e -> e.getKey().startsWith("JAVA_HOME") || e.getKey().startsWith("JDK"))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Path.of(e.getValue()));
        return Stream.concat(named, installed())
                .filter(home -> feature(home).equals(Optional.of(feature)))
                .filter(home -> Files.isExecutable(java(home)))
                .findFirst();
    }

    /** The launcher of a JDK. */
    static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static Stream<Path> installed() {
        Path folder = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
        if (folder == null) {
            return Stream.empty();
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            return siblings.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.matches("\\d+.*")
                ? Optional.of(Runtime.Version.parse(version).feature())
                : Optional.empty();
    }
}
