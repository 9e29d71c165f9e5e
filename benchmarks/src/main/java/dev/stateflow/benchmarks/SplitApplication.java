package dev.stateflow.benchmarks;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.api.Entity;
import dev.stateflow.benchmarks.app.Buyer;
import dev.stateflow.benchmarks.app.Shelf;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Compiles the classes of {@link dev.stateflow.benchmarks.app} and defines the result in a class loader of its own. */
final class SplitApplication {
    private SplitApplication() {}

    static CompiledApplication compile() {
        try {
            Path root = Files.createTempDirectory("benchmarks");
            try {
                for (Class<?> type : List.of(Buyer.class, Shelf.class)) {
                    copy(type, root);
                }
                Path api = Path.of(Entity.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return load(new StateflowCompiler()
                        .compile(new CompilerInput("benchmarks", List.of(root), List.of(api), List.of())));
            } finally {
                delete(root);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompiledApplication load(CompilerOutput output) {
        if (output.hasErrors()) {
            throw new IllegalStateException("the benchmark does not compile: " + output.diagnostics());
        }
        byte[] names = Objects.requireNonNull(
                output.resources().get(CompiledApplication.RESOURCE), "the compiler gave no list of classes");
        return CompiledApplication.parse(
                new String(names, StandardCharsets.UTF_8),
                new SplitClassLoader(output.classes(), SplitApplication.class.getClassLoader()));
    }

    private static void copy(Class<?> type, Path root) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        Path target = root.resolve(path);
        Files.createDirectories(target.getParent());
        try (InputStream in = type.getResourceAsStream("/" + path)) {
            Files.copy(Objects.requireNonNull(in, path), target);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Takes split classes before those that its parent has under the same names. */
    private static final class SplitClassLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        SplitClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
