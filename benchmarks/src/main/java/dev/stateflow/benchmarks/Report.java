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

    private static final List<Pair> PAIRS = List.of(
            new Pair(Implementation.SPLIT_BARE, Implementation.BY_HAND_BARE),
            new Pair(Implementation.SPLIT, Implementation.BY_HAND),
            new Pair(Implementation.SPLIT_ENCODED, Implementation.BY_HAND_ENCODED));

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
        for (Pair pair : PAIRS) {
            table.append(pair.title()).append(" | ");
        }
        table.setLength(table.length() - 1);
        table.append("\n| --- |");
        table.append(" ---: |".repeat(Implementation.values().length + PAIRS.size()))
                .append('\n');
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
        for (Pair pair : PAIRS) {
            table.append(ratio(row.get(pair.split()), row.get(pair.byHand()), measure))
                    .append(" | ");
        }
        table.setLength(table.length() - 1);
        table.append('\n');
    }

    private static String ratio(@Nullable RunResult above, @Nullable RunResult below, Measure measure) {
        if (above == null || below == null) {
            return "";
        }
        double divisor = measure.of(below);
        // nothing allocated by hand: there is no ratio, only the same or not
        return Math.abs(divisor) < 0.05
                ? (Math.abs(measure.of(above)) < 0.05 ? "1.00" : "more")
                : format("%.2f", measure.of(above) / divisor);
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

    private record Pair(Implementation split, Implementation byHand) {
        String title() {
            return split.title() + " : " + byHand.title();
        }
    }

    @FunctionalInterface
    private interface Measure {
        double of(RunResult result);
    }
}
