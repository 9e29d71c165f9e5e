package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.maven.build.BundleBuilder;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.Module;
import dev.stateflow.maven.build.OutputTimestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters that say how bundles are named and where they go. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractBundlingMojo extends AbstractTargetsMojo {
    /**
     * What the names of bundles start with; the target follows.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.finalName", defaultValue = "${project.build.finalName}")
    private String finalName;

    /**
     * Where bundles are written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.outputDirectory", defaultValue = "${project.build.directory}")
    private java.io.File outputDirectory;

    /**
     * The time that files in a bundle carry: ISO 8601, or seconds since 1970. Bundles are reproducible with and without it.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    @Inject
    private RepositorySystem repositorySystem;

    /** Makes a module's bundle for a target, unless it is there already. */
    final BundleBuilder.Bundle bundle(Emitter emitter, Module module, CompiledModule compiled)
            throws EmitException, IOException {
        RuntimeResolver resolver = new RuntimeResolver(
                repositorySystem, session.getRepositorySession(), project.getRemotePluginRepositories());
        Path runtime = resolver.resolve(emitter, emitter.runtimeArtifactId(), plugin.getVersion());
        Map<String, Path> companions = new TreeMap<>();
        for (String artifactId : emitter.companionArtifactIds()) {
            companions.put(artifactId, resolver.resolve(emitter, artifactId, plugin.getVersion()));
        }
        return new BundleBuilder(
                        project.getVersion(),
                        finalName,
                        outputDirectory.toPath(),
                        OutputTimestamp.parse(outputTimestamp))
                .build(emitter, module, compiled, List.of(runtime), companions, optionsOf(emitter));
    }

    /** Says that there is nothing to bundle. */
    final void noEntities(Module module) {
        getLog().warn("no bundle: neither " + module.application()
                + " nor a module that it depends on has a class annotated with @Entity");
    }
}
