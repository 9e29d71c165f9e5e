package dev.stateflow.emitters.flink;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.emitters.gateway.GatewayJar;
import dev.stateflow.emitters.jar.ShadedJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code <final name>-flink.jar}, a job for a Flink cluster, and a folder {@code <final name>-flink} with the HTTP gateway, instructions,
 * Dockerfiles and a manifest for Flink's Kubernetes operator.
 */
public final class FlinkEmitter implements Emitter {
    /** The job: a name, since building a bundle does not load the runtime. */
    static final String MAIN_CLASS = "dev.stateflow.flink.FlinkJob";

    @Override
    public String target() {
        return "flink";
    }

    @Override
    public String description() {
        return "one job jar for a Flink " + FlinkOptions.FLINK_LINE + " cluster, behind Kafka";
    }

    @Override
    public List<String> companionArtifactIds() {
        return List.of(GatewayJar.ARTIFACT_ID);
    }

    @Override
    public Map<String, String> options() {
        return FlinkOptions.DESCRIPTIONS;
    }

    @Override
    public EmitResult emit(EmitRequest request) throws EmitException {
        FlinkOptions options = FlinkOptions.of(request.options());
        Path bundle = request.outputDirectory().resolve(request.finalName() + "-flink.jar");
        Map<String, String> files = new DeploymentFiles(request, String.valueOf(bundle.getFileName()), options).all();
        Map<String, byte[]> inside = new TreeMap<>();
        inside.put(
                "META-INF/stateflow/application.json", bytes(request.compiled().applicationJson()));
        inside.put("META-INF/stateflow/README.md", bytes(files.getOrDefault(DeploymentFiles.README, "")));
        ShadedJar.write(request, bundle, Map.of("Main-Class", MAIN_CLASS), inside);
        Path folder = request.outputDirectory().resolve(request.finalName() + "-flink");
        List<Path> companions = write(files, folder);
        companions.add(GatewayJar.write(request, folder));
        return new EmitResult(bundle, "jar", companions);
    }

    private static List<Path> write(Map<String, String> files, Path folder) throws EmitException {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                written.add(Files.write(folder.resolve(file.getKey()), bytes(file.getValue())));
            }
        } catch (IOException e) {
            throw new EmitException("can't write " + folder + ": " + e.getMessage(), e);
        }
        return written;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
