package dev.stateflow.emitters.local;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.emitters.jar.ShadedJar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Makes {@code <final name>-local.jar}, to be started with {@code java -jar}. */
public final class LocalEmitter implements Emitter {
    /** The runtime's entry point: a name, since building a bundle does not load the runtime. */
    private static final String MAIN_CLASS = "dev.stateflow.runtime.local.Main";

    @Override
    public String target() {
        return "local";
    }

    @Override
    public String description() {
        return "one runnable jar: a single JVM behind HTTP and JSON";
    }

    @Override
    public EmitResult emit(EmitRequest request) throws EmitException {
        Path bundle = request.outputDirectory().resolve(request.finalName() + "-local.jar");
        String readme = new LocalReadme(request.name(), request.version(), String.valueOf(bundle.getFileName()))
                .text(request.compiled().application());
        ShadedJar.write(
                request,
                bundle,
                Map.of("Main-Class", MAIN_CLASS),
                Map.of(
                        "META-INF/stateflow/application.json",
                        request.compiled().applicationJson().getBytes(StandardCharsets.UTF_8),
                        "META-INF/stateflow/README.md",
                        readme.getBytes(StandardCharsets.UTF_8)));
        return new EmitResult(bundle, "jar");
    }
}
