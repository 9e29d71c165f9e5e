package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.ir.compat.CompatibilityReport;
import dev.stateflow.ir.compat.ReportJson;
import dev.stateflow.ir.compat.ReportText;
import dev.stateflow.maven.build.Baseline;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.FailOn;
import dev.stateflow.maven.build.Module;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the module with an earlier build of it: which records and running calls of that build this one understands. Writes {@code compatibility.json} to {@code
 * target/stateflow}, and fails the build if something is not understood. The runtime decides by the same rules when it starts.
 *
 * @since 0.1.0
 */
@Mojo(name = "check-compat", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class CheckCompatMojo extends AbstractStateflowMojo {
    /**
     * The earlier build: a bundle, or its {@code application.json}. Without it, the bundle of the last release is taken from the repositories.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.baseline")
    private @Nullable File baseline;

    /**
     * The classifier of the last release's bundle.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.baselineClassifier", defaultValue = "local")
    private String baselineClassifier;

    /**
     * What fails the build, separated by commas: {@code migratable} (the source has to be changed first), {@code drain-required} (running calls have to end in
     * the earlier build), {@code uncertain} (it depends on the data), or {@code none}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.failOn", defaultValue = "migratable")
    private String failOn;

    /**
     * Lists compatible changes too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.showCompatible", defaultValue = "false")
    private boolean showCompatible;

    @Inject
    private RepositorySystem repositorySystem;

    @Override
    void run() throws MojoFailureException, EmitException, IOException {
        FailOn limits = FailOn.parse(failOn);
        Module module = module();
        Optional<Path> file = baseline == null ? lastRelease() : Optional.of(baseline.toPath());
        if (file.isEmpty()) {
            getLog().info("nothing to compare with: " + module.application()
                    + " has no earlier release with a bundle; name one with -Dstateflow.baseline=…");
            return;
        }
        CompiledModule compiled = compile(module);
        CompatibilityReport report = CompatibilityReport.compare(
                Baseline.read(file.get()), compiled.compiled().application());
        Path json = module.workDirectory().resolve("compatibility.json");
        Files.createDirectories(module.workDirectory());
        Files.writeString(json, ReportJson.render(report));
        String text = ReportText.render(report, showCompatible);
        long failures = limits.count(report);
        if (failures > 0) {
            getLog().error(text);
            throw new MojoFailureException(module.application() + " does not understand all that "
                    + file.get().getFileName() + " wrote: " + failures
                    + (failures == 1 ? " change fails" : " changes fail") + " the build (failOn=" + limits + "); see "
                    + shown(module, json));
        }
        getLog().info(text);
    }

    private Optional<Path> lastRelease() {
        return new ReleaseResolver(
                        repositorySystem, session.getRepositorySession(), project.getRemoteProjectRepositories())
                .resolve(project.getGroupId(), project.getArtifactId(), baselineClassifier, project.getVersion());
    }
}
