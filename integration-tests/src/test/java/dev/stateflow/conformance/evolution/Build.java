package dev.stateflow.conformance.evolution;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.ir.model.Application;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * One build of an application: a folder of sources, compiled and split.
 *
 * @param ir what the compiler says of it
 * @param application what the runtime sees
 */
record Build(Application ir, CompiledApplication application) {
    /**
     * Builds.
     *
     * @param sources the folder
     * @param output an empty folder to work in
     */
    static Build of(Path sources, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-g",
                "--release",
                "17",
                "-d",
                output.toString(),
                "-cp",
                ProgramCompiler.entityApi().get(0).toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(new String[0]));
        if (status != 0) {
            throw new IllegalArgumentException(sources + " does not compile");
        }
        CompilerOutput compiled = new StateflowCompiler()
                .compile(new CompilerInput("app", List.of(output), ProgramCompiler.entityApi(), List.of(sources)));
        if (!compiled.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(sources + " can't be split: "
                    + compiled.diagnostics().stream()
                            .map(d -> d.code().code() + " " + d.message() + " " + d.place())
                            .collect(Collectors.joining("\n")));
        }
        String description = new String(
                Objects.requireNonNull(compiled.resources().get(CompiledApplication.RESOURCE)), StandardCharsets.UTF_8);
        ClassLoader loader = new Loader(output.toUri().toURL(), compiled.classes());
        return new Build(compiled.application().orElseThrow(), CompiledApplication.parse(description, loader));
    }

    /** Split classes first, then those that stayed as they were. */
    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> split;

        Loader(URL classes, Map<String, byte[]> split) {
            super(new URL[] {classes}, Build.class.getClassLoader());
            this.split = split;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = split.get(name.replace('.', '/'));
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
