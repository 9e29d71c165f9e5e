package dev.stateflow.emitters.gateway;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.jar.ShadedJar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes {@code <final name>-gateway.jar}, to be started with {@code java -jar} beside a job that is called through Kafka. */
public final class GatewayJar {
    /** What an emitter names among its {@link dev.stateflow.emitters.Emitter#companionArtifactIds}. */
    public static final String ARTIFACT_ID = "runtime-gateway";

    /** The gateway's entry point: a name, since building a bundle does not load the runtime. */
    private static final String MAIN_CLASS = "dev.stateflow.gateway.Gateway";

    private GatewayJar() {}

    /** What the jar is called. */
    public static String name(EmitRequest request) {
        return request.finalName() + "-gateway.jar";
    }

    /**
     * Writes the jar.
     *
     * @param request of the target whose job it calls
     * @param folder where it goes
     * @throws EmitException if an input can't be read or the jar can't be written
     */
    public static Path write(EmitRequest request, Path folder) throws EmitException {
        Path runtime = request.companions().get(ARTIFACT_ID);
        if (runtime == null) {
            throw new EmitException("the jar of " + ARTIFACT_ID + " is missing");
        }
        Path jar = folder.resolve(name(request));
        ShadedJar.write(
                request.withRuntime(List.of(runtime)),
                jar,
                Map.of("Main-Class", MAIN_CLASS),
                Map.of(
                        "META-INF/stateflow/application.json",
                        request.compiled().applicationJson().getBytes(StandardCharsets.UTF_8)));
        return jar;
    }
}
