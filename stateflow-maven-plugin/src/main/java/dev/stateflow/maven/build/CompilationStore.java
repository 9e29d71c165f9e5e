package dev.stateflow.maven.build;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.JsonRenderer;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.ir.json.IrFormatException;
import dev.stateflow.ir.json.IrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps what was made of a module between goals and builds, in its work folder: {@code application.json}, {@code diagnostics.json}, and
 * beside them the split classes and generated resources with the digest that they belong to.
 */
final class CompilationStore {
    private static final String DIGEST = "digest.txt";

    private final Path folder;
    private final Path compiled;

    CompilationStore(Path folder) {
        this.folder = folder;
        this.compiled = folder.resolve("compiled");
    }

    /** What was stored under this digest, if it is still complete. */
    Optional<CompiledModule> load(String digest) throws IOException {
        Path mark = compiled.resolve(DIGEST);
        Path json = folder.resolve("application.json");
        if (!Files.isRegularFile(mark)
                || !Files.isRegularFile(json)
                || !Files.readString(mark).equals(digest)) {
            return Optional.empty();
        }
        String text = Files.readString(json);
        try {
            Map<String, byte[]> classes = new TreeMap<>();
            readFiles(compiled.resolve("classes"))
                    .forEach((name, bytes) -> classes.put(name.substring(0, name.length() - ".class".length()), bytes));
            return Optional.of(new CompiledModule(
                    digest,
                    new EmitRequest.Compiled(
                            IrJson.read(text), text, classes, readFiles(compiled.resolve("resources")))));
        } catch (IrFormatException e) {
            return Optional.empty(); // somebody wrote into the build folder
        }
    }

    /** Forgets the last result and stores what was found. */
    void saveDiagnostics(List<Diagnostic> diagnostics) throws IOException {
        deleteTree(compiled);
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("application.json"));
        Files.writeString(folder.resolve("diagnostics.json"), JsonRenderer.render(diagnostics));
    }

    /** Stores a result. The digest goes last: an interrupted build leaves nothing that looks complete. */
    void save(CompiledModule module) throws IOException {
        Files.writeString(folder.resolve("application.json"), module.compiled().applicationJson());
        Path classes = Files.createDirectories(compiled.resolve("classes"));
        for (Map.Entry<String, byte[]> file : module.compiled().classes().entrySet()) {
            write(classes.resolve(file.getKey() + ".class"), file.getValue());
        }
        Path resources = Files.createDirectories(compiled.resolve("resources"));
        for (Map.Entry<String, byte[]> file : module.compiled().resources().entrySet()) {
            write(resources.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(compiled.resolve(DIGEST), module.digest());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static Map<String, byte[]> readFiles(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
