package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.maven.build.CommandLine;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the module, makes its local bundle and serves it from a JVM of its own until Ctrl-C. State is kept under the build folder, so that it is there at the next
 * run and gone after a clean. In a build of several modules, runs in those
 * that were selected ({@code -pl}), else in those that declare this plugin.
 *
 * @since 0.1.0
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class RunMojo extends AbstractBundlingMojo {
    /**
     * The port to listen on; 0 takes a free one and prints it. Without it, the runtime's default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.port")
    private @Nullable Integer port;

    /**
     * More arguments of the runtime, as on a command line.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.run.args", defaultValue = "")
    private @Nullable String arguments;

    /**
     * Arguments of the JVM, as on a command line.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.run.jvmArgs", defaultValue = "")
    private @Nullable String jvmArguments;

    @Override
    void run() throws MojoFailureException, EmitException, IOException {
        if (!isMeant()) {
            return;
        }
        Emitter local = emitters().find("local");
        Module module = module();
        CompiledModule compiled = compile(module);
        if (compiled.isEmpty()) {
            noEntities(module);
            return;
        }
        Path bundle = bundle(local, module, compiled).result().bundle();
        int status = new ChildJvm(command(bundle), module.baseDirectory()).run();
        if (status != 0) {
            throw new MojoFailureException(module.application() + " ended with status " + status);
        }
    }

    private List<String> command(Path bundle) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(CommandLine.split(jvmArguments == null ? "" : jvmArguments));
        command.add("-jar");
        command.add(bundle.toString());
        if (port != null) {
            command.add("--port");
            command.add(String.valueOf(port));
        }
        // what the user says comes later, and wins
        command.add("--data");
        command.add(bundle.resolveSibling("stateflow").resolve("data").toString());
        command.addAll(CommandLine.split(arguments == null ? "" : arguments));
        return command;
    }

    /** Whether this module of several is the one to run: libraries that it needs have entities, too. */
    private boolean isMeant() {
        if (session.getProjects().size() == 1) {
            return true;
        }
        List<String> selected = session.getRequest().getSelectedProjects();
        if (selected.isEmpty()) {
            return project.getPlugin(plugin.getGroupId() + ":" + plugin.getArtifactId()) != null;
        }
        return selected.stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String selector) {
        if (selector.startsWith("!") || selector.startsWith("-")) {
            return false;
        }
        if (selector.contains(":")) {
            return selector.equals(":" + project.getArtifactId())
                    || selector.equals(project.getGroupId() + ":" + project.getArtifactId());
        }
        Path base = Path.of(session.getRequest().getBaseDirectory());
        return project.getBasedir().toPath().equals(base.resolve(selector).normalize())
                || project.getFile().toPath().equals(base.resolve(selector).normalize());
    }
}
