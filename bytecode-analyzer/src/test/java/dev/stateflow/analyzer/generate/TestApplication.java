package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.compile.Javac;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.discover.EntityDiscovery;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.load.ApplicationLoader;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.ir.model.MethodGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test's source, compiled by the JDK's compiler and then split.
 *
 * @param classes where the JDK's compiler put the classes
 * @param diagnostics what the stages reported
 * @param generated what they made
 */
record TestApplication(Path classes, List<Diagnostic> diagnostics, GeneratedProgram generated) {
    private static final String HEADER = """
            package t;

            import dev.stateflow.api.*;
            import java.util.*;
            import java.util.function.*;

            """;

    /** Compiles a source file of package {@code t} with the JDK's compiler; what programs import is there already. */
    static Path compile(String source, Path folder, String... options) {
        return Javac.compile(Map.of("t/Program.java", HEADER + source), folder, options);
    }

    /** Compiles and splits a source file. */
    static TestApplication of(String source, Path folder, String... options) {
        return of(compile(source, folder, options));
    }

    /** Splits classes. */
    static TestApplication of(Path classes) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try (ApplicationLoader loader =
                new ApplicationLoader(List.of(classes), List.of(Javac.entityApi()), diagnostics::add)) {
            LoadedApplication application = loader.load();
            EntityIndex entities = EntityDiscovery.discover(application, diagnostics::add);
            ProgramAnalysis analysis = ProgramAnalysis.of(application, entities, diagnostics::add);
            GeneratedProgram generated = diagnostics.isEmpty()
                    ? new ProgramGenerator(analysis, new EffectsAnalysis(application, entities), diagnostics::add)
                            .generate()
                    : new GeneratedProgram(Map.of(), Map.of(), Map.of(), List.of(), List.of());
            return new TestApplication(classes, List.copyOf(diagnostics), generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loader of the classes as the user wrote them. */
    ClassLoader plain() {
        return new ChildFirst(classes, Map.of());
    }

    /** A loader of the classes that were made. */
    ClassLoader split() {
        Map<String, byte[]> byName = new LinkedHashMap<>();
        generated.classes().forEach((name, bytes) -> byName.put(name.replace('/', '.'), bytes));
        return new ChildFirst(classes, byName);
    }

    /** Writes the classes that were made, to be looked at with other tools. */
    void dump(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : generated.classes().entrySet()) {
            Path file = folder.resolve(entry.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    /** The graph of the only split method with a name. */
    MethodGraph graph(String method) {
        return generated.graphs().entrySet().stream()
                .filter(e -> e.getKey().name().equals(method))
                .map(Map.Entry<MethodId, MethodGraph>::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static final class ChildFirst extends URLClassLoader {
        private final Map<String, byte[]> replaced;

        ChildFirst(Path classes, Map<String, byte[]> replaced) {
            super(new URL[] {url(classes)}, ChildFirst.class.getClassLoader());
            this.replaced = replaced;
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = replaced.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
