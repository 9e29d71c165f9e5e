package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the entities and all code that calls them. What can't be compiled faithfully fails the build, with the place and the way out. Writes
 * {@code target/stateflow/application.json} (the dataflow graph) and {@code diagnostics.json}.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends AbstractTargetsMojo {
    @Override
    void run() throws MojoFailureException, EmitException, IOException {
        // a misspelt target should not wait for the tests
        targets();
        compile(module());
    }
}
