package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.ir.draw.ApplicationDiagram;
import dev.stateflow.ir.draw.Diagram;
import dev.stateflow.ir.draw.DotDrawing;
import dev.stateflow.ir.draw.HtmlDrawing;
import dev.stateflow.ir.draw.MermaidDrawing;
import dev.stateflow.ir.draw.SourceRoots;
import dev.stateflow.ir.draw.SvgDrawing;
import dev.stateflow.ir.model.Application;
import dev.stateflow.maven.build.CompiledModule;
import dev.stateflow.maven.build.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Draws the application's dataflow graph: {@code graph.html} (to look at, without a network), {@code graph.svg}, {@code graph.mmd} (Mermaid)
 * and {@code graph.dot} in {@code target/stateflow}.
 *
 * @since 0.1.0
 */
@Mojo(name = "graph", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GraphMojo extends AbstractStateflowMojo {
    @Override
    void run() throws MojoFailureException, EmitException, IOException {
        Module module = module();
        CompiledModule compiled = compile(module);
        if (compiled.isEmpty()) {
            getLog().warn("no graph: " + module.application() + " has no entities");
            return;
        }
        Application application = compiled.compiled().application();
        Diagram diagram = ApplicationDiagram.of(application);
        Path folder = module.workDirectory();
        Files.writeString(folder.resolve("graph.mmd"), MermaidDrawing.draw(diagram));
        Files.writeString(folder.resolve("graph.dot"), DotDrawing.draw(diagram));
        Files.writeString(folder.resolve("graph.svg"), SvgDrawing.draw(diagram));
        Files.writeString(
                folder.resolve("graph.html"), HtmlDrawing.draw(application, new SourceRoots(module.sourceRoots())));
        getLog().info("Graph: " + shown(module, folder.resolve("graph.html")));
    }
}
