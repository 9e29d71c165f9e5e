package dev.stateflow.maven.build;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
     * @param options the target's options
     * @throws EmitException if an input can't be read or the bundle can't be written
     */
    public Bundle build(
            Emitter emitter, Module module, CompiledModule compiled, List<Path> runtime, Map<String, String> options)
            throws EmitException, IOException {
        String digest = digest(emitter, compiled, runtime, options);
        Path stamp = module.workDirectory().resolve(emitter.target() + ".bundle.txt");
        if (Files.isRegularFile(stamp)) {
            List<String> lines = Files.readAllLines(stamp);
            if (lines.size() == 4 && lines.get(0).equals(digest)) {
                Path bundle = outputDirectory.resolve(lines.get(1));
                if (Files.isRegularFile(bundle)
                        && new Digest().add(bundle).hex().equals(lines.get(3))) {
                    return new Bundle(new EmitResult(bundle, lines.get(2)), false);
                }
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
                timestamp,
                options));
        Files.createDirectories(module.workDirectory());
        Files.write(
                stamp,
                List.of(
                        digest,
                        outputDirectory.relativize(result.bundle()).toString(),
                        result.extension(),
                        new Digest().add(result.bundle()).hex()));
        return new Bundle(result, true);
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
