package dev.stateflow.benchmarks.compiler;

import com.sun.management.OperatingSystemMXBean;
import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compiles synthetic applications of growing size, each in a JVM of its own that starts cold, as a build does, and prints the table of README.md. Takes the
 * sizes; without any, 100 to 10,000 entity classes.
 */
public final class CompilerReport {
    private static final List<String> SIZES = List.of("100", "300", "1000", "3000", "10000");
    private static final String ONE = "--one";

    private CompilerReport() {}

    /**
     * Runs and prints.
     *
     * @param args numbers of entity classes
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals(ONE)) {
            one(Path.of(args[1]));
            return;
        }
        System.out.println(
                "| entity classes | heap limit, MB | time, s | CPU, s | ms per class | peak heap, MB | classes written | MB written |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String size : args.length == 0 ? SIZES : List.of(args)) {
            int entities = Integer.parseInt(size);
            Path folder = Files.createTempDirectory("synthetic");
            try {
                new SyntheticApplication(entities).writeClasses(folder);
                measure(entities, folder);
            } finally {
                delete(folder);
            }
        }
    }

    private static void measure(int entities, Path folder) throws IOException, InterruptedException {
        int limit = entities <= 1000 ? 512 : 512 * entities / 1000;
        System.out.print("| " + entities + " | " + limit + " |");
        System.out.flush();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + limit + "m"));
        String options = System.getProperty("options", "");
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split(" ", -1)));
        }
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), CompilerReport.class.getName(), ONE, folder.toString()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the compiler's JVM ended with " + exit);
        }
    }

    private static void one(Path classes) {
        long start = System.nanoTime();
        CompilerOutput output = new StateflowCompiler()
                .compile(new CompilerInput(
                        "synthetic", List.of(classes), List.of(SyntheticApplication.entityApi()), List.of()));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (output.hasErrors()) {
            throw new IllegalStateException("the synthetic application can't be split: "
                    + output.diagnostics().get(0));
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        int entities = output.application().orElseThrow().operators().size();
        long written =
                output.classes().values().stream().mapToLong(b -> b.length).sum();
        System.out.println(String.format(
                Locale.ROOT,
                " %.1f | %.1f | %.2f | %d | %d | %.1f |",
                seconds,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9,
                seconds * 1000 / entities,
                peak >> 20,
                output.classes().size(),
                written / 1e6));
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
