package dev.stateflow.engines;

import dev.stateflow.conformance.bundle.ProgramBundle;
import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.flink.FlinkEmitter;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Programs as a job jar, made as the plugin makes it, of the runtimes that the system properties {@code flink.runtime} and {@code gateway.bundle} name. */
public final class FlinkBundle {
    private static final Instant TIMESTAMP = Instant.parse("2026-01-01T00:00:00Z");

    private FlinkBundle() {}

    /** Makes a job jar among what the build makes. */
    public static Path of(String name, ProgramBundle programs) throws EmitException {
        return of(name, programs, Path.of("target", "flink-bundles", name));
    }

    /**
     * Makes a job jar.
     *
     * @param name what the application is called
     * @param folder where it goes
     */
    public static Path of(String name, ProgramBundle programs, Path folder) throws EmitException {
        EmitRequest.Compiled compiled = new EmitRequest.Compiled(
                programs.graph(),
                "{}",
                programs.classes(),
                Map.of(CompiledApplication.RESOURCE, programs.description().getBytes(StandardCharsets.UTF_8)));
        return of(name, name, compiled, folder.resolve("no-classes"), folder);
    }

    /**
     * Makes a job jar of an application.
     *
     * @param application what it is called
     * @param file what the jar is called
     * @param classes its class files as they were before they were split
     * @param folder where it goes
     */
    static Path of(String application, String file, EmitRequest.Compiled compiled, Path classes, Path folder)
            throws EmitException {
        EmitRequest request = new EmitRequest(
                application,
                "1",
                file,
                folder,
                compiled,
                classes,
                List.of(),
                List.of(property("flink.runtime")),
                Map.of("runtime-gateway", property("gateway.bundle")),
                TIMESTAMP,
                Map.of());
        return new FlinkEmitter().emit(request).bundle();
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name));
    }
}
