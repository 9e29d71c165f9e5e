package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.maven.build.BundleBuilder;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.Module;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Makes a deployable bundle for each target, {@code target/<finalName>-<target>.jar} for most, and attaches it to the module with the target
 * as classifier. The module's own jar stays as it is.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "bundle",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class BundleMojo extends AbstractBundlingMojo {
    @Inject
    private MavenProjectHelper projectHelper;

    @Override
    void run() throws MojoFailureException, EmitException, IOException {
        List<Emitter> targets = targets();
        Module module = module();
        CompiledModule compiled = compile(module);
        if (compiled.isEmpty()) {
            noEntities(module);
            return;
        }
        for (Emitter emitter : targets) {
            BundleBuilder.Bundle bundle = bundle(emitter, module, compiled);
            if (bundle.fresh()) {
                getLog().info("Bundle for " + emitter.target() + ": "
                        + shown(module, bundle.result().bundle()));
            }
            projectHelper.attachArtifact(
                    project,
                    bundle.result().extension(),
                    emitter.target(),
                    bundle.result().bundle().toFile());
        }
    }
}
