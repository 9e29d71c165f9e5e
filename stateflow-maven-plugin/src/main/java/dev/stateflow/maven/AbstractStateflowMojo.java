package dev.stateflow.maven;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.Severity;
import dev.stateflow.analyzer.diagnostics.SourceLines;
import dev.stateflow.analyzer.diagnostics.TextRenderer;
import dev.stateflow.emitters.EmitException;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.Module;
import dev.stateflow.maven.build.ModuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals do: know the module, stay quiet where there is nothing to do, compile, and report in one line what failed. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractStateflowMojo extends AbstractMojo {
    /**
     * The module.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    /**
     * The build.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    /**
     * This plugin.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    protected PluginDescriptor plugin;

    /**
     * Does nothing at all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The application's name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.application", defaultValue = "${project.artifactId}")
    private String application;

    /**
     * Dependencies that belong to the application although their classes mention neither an entity nor StateFlow: those whose objects are state, or are
     * passed between entities. As {@code groupId:artifactId} or {@code groupId:*}. Those with the groupId of the module need not be named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.applicationModules")
    private List<String> applicationModules = List.of();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("StateFlow is skipped");
            return;
        }
        if (project.getPackaging().equals("pom")) {
            return;
        }
        try {
            run();
        } catch (EmitException | IllegalArgumentException e) {
            getLog().debug(e);
            throw new MojoFailureException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new MojoExecutionException("can't read or write: " + e.getMessage(), e);
        }
    }

    /** What the goal does in a module that is not skipped. An illegal argument is one of the user's. */
    abstract void run() throws MojoExecutionException, MojoFailureException, EmitException, IOException;

    /** The module that the goal runs in. */
    final Module module() throws MojoFailureException {
        Module module = MavenModule.of(project, session, application, applicationModules);
        if (!Files.isDirectory(module.classes()) && hasSources()) {
            throw new MojoFailureException(
                    "nothing is compiled: " + module.classes()
                            + " does not exist. Run the goal after the compile phase, for example: mvn compile stateflow:check");
        }
        return module;
    }

    private boolean hasSources() {
        return project.getCompileSourceRoots().stream().anyMatch(root -> {
            try (Stream<Path> files = Files.find(Path.of(root), Integer.MAX_VALUE, (f, a) -> a.isRegularFile())) {
                return files.findAny().isPresent();
            } catch (IOException e) {
                return false; // source roots need not exist
            }
        });
    }

    /** Compiles the module and prints what is found. Fails the build if there are errors. */
    final CompiledModule compile(Module module) throws MojoFailureException, IOException {
        ModuleCompiler.Outcome outcome = new ModuleCompiler(PluginIdentity.of(plugin)).compile(module);
        report(module, outcome.diagnostics());
        Optional<CompiledModule> compiled = outcome.compiled();
        if (compiled.isEmpty()) {
            throw new MojoFailureException(
                    module.application() + " can't be compiled: " + TextRenderer.summary(outcome.diagnostics()));
        }
        return compiled.get();
    }

    /** A path as the user knows it: relative to the module if it lies inside. */
    static String shown(Module module, Path path) {
        return (path.startsWith(module.baseDirectory()) ? module.baseDirectory().relativize(path) : path).toString();
    }

    private void report(Module module, List<Diagnostic> diagnostics) {
        TextRenderer renderer = new TextRenderer(new SourceLines(module.sourceRoots(), module.baseDirectory()));
        for (Diagnostic diagnostic : diagnostics) {
            String text = renderer.render(diagnostic);
            if (diagnostic.code().severity() == Severity.ERROR) {
                getLog().error(text);
            } else {
                getLog().warn(text);
            }
        }
    }
}
