package dev.stateflow.conformance.program;

import dev.stateflow.api.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles programs, many at once: starting a compiler costs more than most programs do. */
public final class ProgramCompiler {
    private final Path output;
    private final List<Path> classPath;
    private final SourceCompiler compiler;

    /**
     * With the compiler of the JDK that runs this.
     *
     * @param output the folder under which class files are written, one folder for each set of flags and program
     * @param classPath what programs are compiled against
     */
    public ProgramCompiler(Path output, List<Path> classPath) {
        this(output, classPath, new Javac());
    }

    /** With another compiler. */
    public ProgramCompiler(Path output, List<Path> classPath, SourceCompiler compiler) {
        this.output = output;
        this.classPath = List.copyOf(classPath);
        this.compiler = compiler;
    }

    /** What every program is compiled against. */
    public static List<Path> entityApi() {
        try {
            return List.of(Path.of(Entity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("entity-api is nowhere", e);
        }
    }

    /**
     * Compiles all programs that the flags fit.
     *
     * @throws IllegalArgumentException with the compiler's messages, if a program is wrong
     */
    public List<CompiledProgram> compile(List<Program> programs, JavaFlags flags) throws IOException {
        List<Program> fitting = programs.stream().filter(flags::fit).toList();
        Path all = output.resolve(flags.name().replace(' ', '-')).resolve("all");
        deleteTree(all);
        Files.createDirectories(all);
        if (!fitting.isEmpty()) {
            compiler.compile(fitting, flags, classPath, all);
        }
        List<CompiledProgram> compiled = new ArrayList<>();
        for (Program program : fitting) {
            Path packageFolder = all.resolve(program.packageName().replace('.', '/'));
            Path root = all.resolveSibling(program.packageName());
            compiled.add(new CompiledProgram(program, flags, root, classPath, move(packageFolder, root, program)));
        }
        deleteTree(all);
        return compiled;
    }

    /** Gives each program a class-path root of its own, as if it had been compiled alone. */
    private static Map<String, byte[]> move(Path packageFolder, Path root, Program program) throws IOException {
        deleteTree(root);
        String packagePath = program.packageName().replace('.', '/');
        Files.createDirectories(root.resolve(packagePath));
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(packageFolder)) {
            for (Path file : files.sorted().toList()) {
                String fileName = file.getFileName().toString();
                Path moved = Files.move(file, root.resolve(packagePath).resolve(fileName));
                String name = fileName.substring(0, fileName.length() - ".class".length());
                classes.put(packagePath + "/" + name, Files.readAllBytes(moved));
            }
        }
        return classes;
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
