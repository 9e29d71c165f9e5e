package dev.stateflow.benchmarks.flink.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured.
 *
 * @param workloads which work, by name; empty for all
 * @param deliveries whether exactly once, which of both
 * @param parallelism of the jobs, each subtask in a JVM of its own
 * @param backend the state backend
 * @param checkpoints how often, in milliseconds
 * @param warmUp before each measurement
 * @param time of each measurement
 * @param configuration more of Flink's
 */
record Options(
        List<String> workloads,
        List<Boolean> deliveries,
        int parallelism,
        String backend,
        int checkpoints,
        Duration warmUp,
        Duration time,
        Map<String, String> configuration) {
    private static final String FLINK = "flink.";

    /**
     * From {@code --name=value}.
     *
     * @throws IllegalArgumentException if it makes no sense
     */
    static Options parse(List<String> arguments) {
        Map<String, String> given = new TreeMap<>();
        Map<String, String> configuration = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not of the form --name=value: " + argument);
            }
            String name = argument.substring(2, equals);
            String value = argument.substring(equals + 1);
            if (name.startsWith(FLINK)) {
                configuration.put(name.substring(FLINK.length()), value);
            } else {
                given.put(name, value);
            }
        }
        Options options = new Options(
                Arrays.stream(take(given, "workloads", "").split(","))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                Arrays.stream(take(given, "exactly-once", "true,false").split(","))
                        .map(Boolean::valueOf)
                        .toList(),
                Integer.parseInt(take(given, "parallelism", "1")),
                take(given, "backend", "hashmap"),
                Integer.parseInt(take(given, "checkpoints", "200")),
                Duration.ofSeconds(Long.parseLong(take(given, "warm-up", "15"))),
                Duration.ofSeconds(Long.parseLong(take(given, "time", "15"))),
                configuration);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown: --" + given.keySet().iterator().next());
        }
        return options;
    }

    /**
     * Those that are asked for.
     *
     * @throws IllegalArgumentException if there is no such work
     */
    <W> List<W> among(List<W> works) {
        for (String name : workloads) {
            if (works.stream().noneMatch(work -> work.toString().equals(name))) {
                throw new IllegalArgumentException("there is no workload " + name + ", but " + works);
            }
        }
        return works.stream()
                .filter(work -> workloads.isEmpty() || workloads.contains(work.toString()))
                .toList();
    }

    private static String take(Map<String, String> given, String name, String usual) {
        String value = given.remove(name);
        return value == null ? usual : value;
    }
}
