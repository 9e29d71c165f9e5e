package dev.stateflow.maven.build;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the bundles of a module; one that is there already and would come out the same is left alone. */
public final class BundleBuilder {
    private final String version;
    private final String finalName;
    private final Path outputDirectory;
    private final Instant timestamp;

    /**
     * A builder for one module.
     *
     * @param version the module's version
     * @param finalName what the names of its bundles start with
     * @param outputDirectory where bundles go
     * @param timestamp the time that their content carries
     */
    public BundleBuilder(String version, String finalName, Path outputDirectory, Instant timestamp) {
        this.version = version;
        this.finalName = finalName;
        this.outputDirectory = outputDirectory;
        this.timestamp = timestamp;
    }

    /**
     * A bundle.
     *
     * @param result the file
     * @param fresh whether it was made just now
     */
    public record Bundle(EmitResult result, boolean fresh) {}

    /**
     * Makes the bundle of a target.
     *
     * @param runtime the jars of the target's runtime
     * @param companions the jars of its further processes, by artifact id
     * @param options the target's options
     * @throws EmitException if an input can't be read or the bundle can't be written
     */
    public Bundle build(
            Emitter emitter,
            Module module,
            CompiledModule compiled,
            List<Path> runtime,
            Map<String, Path> companions,
            Map<String, String> options)
            throws EmitException, IOException {
        List<Path> jars = new ArrayList<>(runtime);
        jars.addAll(new TreeMap<>(companions).values());
        String digest = digest(emitter, compiled, jars, options);
        Path stamp = module.workDirectory().resolve(emitter.target() + ".bundle.txt");
        if (Files.isRegularFile(stamp)) {
            EmitResult known = unchanged(Files.readAllLines(stamp), digest);
            if (known != null) {
                return new Bundle(known, false);
            }
        }
        EmitResult result = emitter.emit(new EmitRequest(
                module.application(),
                version,
                finalName,
                outputDirectory,
                compiled.compiled(),
                module.classes(),
                module.runtimeClassPath(),
                runtime,
                companions,
                timestamp,
                options));
        Files.createDirectories(module.workDirectory());
        Files.write(stamp, stamp(digest, result));
        return new Bundle(result, true);
    }

    /** What is remembered of a bundle: the digest of what it was made from, its extension, and each of its files with its digest, the bundle first. */
    private List<String> stamp(String digest, EmitResult result) throws IOException {
        List<String> lines = new ArrayList<>(List.of(digest, result.extension()));
        List<Path> files = new ArrayList<>(List.of(result.bundle()));
        files.addAll(result.companions());
        for (Path file : files) {
            lines.add(outputDirectory.relativize(file).toString());
            lines.add(new Digest().add(file).hex());
        }
        return lines;
    }

    /** What was made from the same input and is still as it was; null if there is no such bundle. */
    private @Nullable EmitResult unchanged(List<String> stamp, String digest) throws IOException {
        if (stamp.size() < 4 || stamp.size() % 2 != 0 || !stamp.get(0).equals(digest)) {
            return null;
        }
        List<Path> files = new ArrayList<>();
        for (int i = 2; i < stamp.size(); i += 2) {
            Path file = outputDirectory.resolve(stamp.get(i));
            if (!Files.isRegularFile(file) || !new Digest().add(file).hex().equals(stamp.get(i + 1))) {
                return null;
            }
            files.add(file);
        }
        return new EmitResult(files.get(0), stamp.get(1), files.subList(1, files.size()));
    }

    private String digest(Emitter emitter, CompiledModule compiled, List<Path> runtime, Map<String, String> options)
            throws IOException {
        Digest digest = new Digest()
                .add(compiled.digest(), emitter.getClass().getName(), version, finalName, timestamp.toString())
                .add(options);
        for (Path jar : runtime) {
            digest.add(jar);
        }
        return digest.hex();
    }
}
