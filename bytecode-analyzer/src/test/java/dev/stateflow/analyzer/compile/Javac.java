package dev.stateflow.analyzer.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles test inputs with the JDK's compiler. */
public final class Javac {
    private static final List<String> DEFAULTS = List.of("-proc:none", "-Xlint:none");

    private Javac() {}

    /** The classes of the entity API, as a build tool would put them on the class path. */
    public static Path entityApi() {
        return Path.of(dev.stateflow.api.Entity.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /**
     * Compiles sources.
     *
     * @param sources file names ({@code shop/User.java}) and texts
     * @param folder gets a folder {@code src} with the sources and a folder {@code classes}
     * @param options further options; {@code -g} is the default
     * @return the folder with the classes
     */
    public static Path compile(Map<String, String> sources, Path folder, String... options) {
        Path sourceRoot = folder.resolve("src");
        Path classes = folder.resolve("classes");
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(classes);
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = sourceRoot.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(DEFAULTS);
        arguments.addAll(List.of("-d", classes.toString(), "-cp", entityApi() + java.io.File.pathSeparator + classes));
        List<String> further = List.of(options);
        if (further.stream().noneMatch(option -> option.startsWith("-g"))) {
            arguments.add("-g");
        }
        arguments.addAll(further);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages, manager, null, arguments, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("the test's own source does not compile:\n" + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    /** What the compiler under test gets for an application compiled into a folder. */
    public static CompilerInput input(Path folder) {
        return new CompilerInput(
                "test", List.of(folder.resolve("classes")), List.of(entityApi()), List.of(folder.resolve("src")));
    }
}
