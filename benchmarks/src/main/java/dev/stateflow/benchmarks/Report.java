package dev.stateflow.benchmarks;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the allocation profiler and prints the table of README.md. Takes the options of JMH, for example {@code -f 1}. */
public final class Report {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private Report() {}

    /**
     * Runs and prints.
     *
     * @param args options of JMH
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if the options are wrong
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(RemoteHopBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.print(table(results));
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Map<Implementation, RunResult>> rows = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            Implementation by = Implementation.valueOf(result.getParams().getParam("implementation"));
            rows.computeIfAbsent(name, n -> new EnumMap<>(Implementation.class)).put(by, result);
        }
        StringBuilder table = new StringBuilder("\n| per hop | ");
        for (Implementation by : Implementation.values()) {
            table.append(by.title()).append(" | ");
        }
        table.append("split / by hand | split / by hand, encoded |\n").append("| --- |");
        table.append(" ---: |".repeat(Implementation.values().length + 2)).append('\n');
        rows.forEach((name, row) -> {
            line(table, name + ", ns", row, Report::time);
            line(table, name + ", B allocated", row, Report::allocated);
        });
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Map<Implementation, RunResult> row, Measure measure) {
        table.append("| ").append(name).append(" | ");
        for (Implementation by : Implementation.values()) {
            RunResult result = row.get(by);
            table.append(result == null ? "" : format("%.1f", measure.of(result)))
                    .append(" | ");
        }
        for (List<Implementation> pair : List.of(
                List.of(Implementation.SPLIT, Implementation.BY_HAND),
                List.of(Implementation.SPLIT_ENCODED, Implementation.BY_HAND_ENCODED))) {
            table.append(ratio(row.get(pair.get(0)), row.get(pair.get(1)), measure))
                    .append(" | ");
        }
        table.setLength(table.length() - 1);
        table.append('\n');
    }

    private static String ratio(@Nullable RunResult above, @Nullable RunResult below, Measure measure) {
        return above == null || below == null ? "" : format("%.2f", measure.of(above) / measure.of(below));
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        Map<String, ? extends Result<?>> all = secondary(result);
        return Objects.requireNonNull(all.get(ALLOCATION), ALLOCATION).getScore();
    }

    @SuppressWarnings("unchecked") // JMH's own signature is raw
    private static Map<String, ? extends Result<?>> secondary(RunResult result) {
        return (Map<String, ? extends Result<?>>) (Map<?, ?>) result.getSecondaryResults();
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    @FunctionalInterface
    private interface Measure {
        double of(RunResult result);
    }
}
