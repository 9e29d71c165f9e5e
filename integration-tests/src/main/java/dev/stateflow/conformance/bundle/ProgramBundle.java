package dev.stateflow.conformance.bundle;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.step.SplitClassLoader;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.ir.model.Application;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Programs in one application. Each is compiled alone, since what a class may do depends on all classes that it is compiled with.
 *
 * @param programs each as it is in the application, to be run as plain Java
 * @param graph the IR of the application
 * @param classes all class files by internal name
 * @param description the text of {@link CompiledApplication#RESOURCE}
 * @param application the application, loaded
 */
public record ProgramBundle(
        List<CompiledProgram> programs,
        Application graph,
        Map<String, byte[]> classes,
        String description,
        CompiledApplication application) {
    /**
     * Compiles programs to one application.
     *
     * @param name the application's name
     * @param folder where class files are written
     * @throws IllegalArgumentException with the diagnostics, if one can't be compiled
     */
    public static ProgramBundle of(String name, List<CompiledProgram> programs, Path folder) throws IOException {
        List<CompiledProgram> qualified = new ArrayList<>();
        for (CompiledProgram program : programs) {
            qualified.add(Qualification.qualify(program, folder));
        }
        List<CompilerOutput> outputs =
                qualified.parallelStream().map(SplitProgram::compile).toList();
        Map<String, byte[]> classes = new TreeMap<>();
        Set<String> lines = new LinkedHashSet<>(List.of("application\t" + name));
        Application graph = new Application(name, List.of(), List.of(), List.of());
        for (int i = 0; i < outputs.size(); i++) {
            SplitProgram split = SplitProgram.of(qualified.get(i), outputs.get(i));
            Relocation own = new Relocation(entity(qualified.get(i), ""));
            own.classes(split.classes()).forEach((file, bytes) -> put(classes, file, bytes));
            own.text(split.description()).lines().skip(1).forEach(lines::add);
            graph = joined(graph, outputs.get(i).application().orElseThrow());
        }
        String description = String.join("\n", lines) + "\n";
        SplitClassLoader loader = new SplitClassLoader(classes, ProgramBundle.class.getClassLoader());
        return new ProgramBundle(
                List.copyOf(qualified),
                graph,
                Map.copyOf(classes),
                description,
                CompiledApplication.parse(description, loader));
    }

    /** What is generated for several programs, such as frames, is the same for all. */
    private static void put(Map<String, byte[]> classes, String file, byte[] bytes) {
        byte[] other = classes.put(file, bytes);
        if (other != null && !Arrays.equals(other, bytes)) {
            throw new IllegalStateException("two programs have different classes " + file);
        }
    }

    private static Application joined(Application a, Application b) {
        return new Application(
                a.name(),
                join(a.operators(), b.operators()),
                join(a.functions(), b.functions()),
                join(a.valueClasses(), b.valueClasses()));
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** The name of a program's entity in the application. */
    public static String entity(CompiledProgram program, String simpleName) {
        return Qualification.name(program, simpleName);
    }
}
