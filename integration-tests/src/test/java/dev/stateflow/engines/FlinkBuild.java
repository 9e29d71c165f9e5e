package dev.stateflow.engines;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * One build of an application for Flink, made of a folder of sources.
 *
 * @param bundle the job's jar
 * @param application what is in it
 */
record FlinkBuild(Path bundle, CompiledApplication application) {
    /**
     * Builds.
     *
     * @param name of the application
     * @param build what tells this build from others
     * @param sources its folder
     */
    static FlinkBuild of(String name, String build, Path sources) throws Exception {
        // an empty one, so that nothing of another run is in it
        Path classes = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "flink-builds")), name + "-" + build + "-");
        List<String> command = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-g",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                ProgramCompiler.entityApi().get(0).toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(new String[0])) != 0) {
            throw new IllegalArgumentException(sources + " does not compile");
        }
        CompilerOutput compiled = new StateflowCompiler()
                .compile(new CompilerInput(name, List.of(classes), ProgramCompiler.entityApi(), List.of(sources)));
        if (compiled.application().isEmpty()) {
            throw new IllegalArgumentException(sources + " can't be split: " + compiled.diagnostics());
        }
        Path bundle = FlinkBundle.of(
                name,
                name + "-" + build,
                new EmitRequest.Compiled(
                        compiled.application().get(),
                        IrJson.write(compiled.application().get()),
                        compiled.classes(),
                        compiled.resources()),
                classes,
                Path.of("target", "flink-bundles", name + "-" + build));
        URLClassLoader loader =
                new URLClassLoader(new URL[] {bundle.toUri().toURL()}, FlinkBuild.class.getClassLoader());
        return new FlinkBuild(bundle, CompiledApplication.load(loader));
    }
}
