package dev.stateflow.emitters;

import dev.stateflow.ir.model.Application;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a bundle is made from.
 *
 * @param name the name of the application
 * @param version its version
 * @param finalName what the bundle's file name starts with, without target and extension
 * @param outputDirectory where the bundle is written
 * @param compiled what the compiler made of the application
 * @param classes the application's own classes and resources: a folder or a jar; need not exist if all is in dependencies
 * @param dependencies folders and jars that the application needs at run time, in class-path order
 * @param runtime jars of the target's runtime, self-contained
 * @param companions by artifact id, the jars of the further processes that belong to the bundle, self-contained
 * @param timestamp the time that every entry made here carries, so that the same input gives the same bytes
 * @param options the target's options by name, without the target's prefix
 */
public record EmitRequest(
        String name,
        String version,
        String finalName,
        Path outputDirectory,
        Compiled compiled,
        Path classes,
        List<Path> dependencies,
        List<Path> runtime,
        Map<String, Path> companions,
        Instant timestamp,
        Map<String, String> options) {
    public EmitRequest {
        dependencies = List.copyOf(dependencies);
        runtime = List.copyOf(runtime);
        companions = Map.copyOf(companions);
        options = Map.copyOf(options);
    }

    /** The same for another runtime. */
    public EmitRequest withRuntime(List<Path> jars) {
        return new EmitRequest(
                name,
                version,
                finalName,
                outputDirectory,
                compiled,
                classes,
                dependencies,
                jars,
                companions,
                timestamp,
                options);
    }

    /**
     * The compiler's output.
     *
     * @param application the IR
     * @param applicationJson the IR's JSON form
     * @param classes split and generated classes by internal name: they replace or join those of the application and its dependencies
     * @param resources generated resources by path
     */
    public record Compiled(
            Application application,
            String applicationJson,
            Map<String, byte[]> classes,
            Map<String, byte[]> resources) {
        public Compiled {
            classes = Map.copyOf(classes);
            resources = Map.copyOf(resources);
        }
    }
}
