package dev.stateflow.flink.state;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * Writes the instances of a savepoint into a file, a line each: the address, a tab, and the record in Base64. Runs with the bundle, Flink's jars and its State Processor API on the
 * class path; no cluster is needed.
 */
public final class ReadSavepoint {
    private static final String USAGE = "arguments: --savepoint=PATH --to=FILE [--layout=fused|per-entity]";

    private ReadSavepoint() {}

    /**
     * Reads a savepoint.
     *
     * @param arguments {@code --savepoint=PATH --to=FILE [--layout=fused|per-entity]}
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("'" + argument + "' is not of the form --name=value\n" + USAGE);
            }
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        CompiledApplication application =
                CompiledApplication.load(Thread.currentThread().getContextClassLoader());
        SavedInstances saved = new SavedInstances(
                application,
                required(given, "savepoint"),
                given.getOrDefault("layout", "fused").equals("per-entity"));
        write(application, saved, Path.of(required(given, "to")));
    }

    private static String required(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing\n" + USAGE));
    }

    @SuppressWarnings("try") // closing may be interrupted, as in Flink itself
    private static void write(CompiledApplication application, SavedInstances saved, Path file) throws Exception {
        RecordCodec codec = new RecordCodec(application, Codecs.values(application));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CloseableIterator<byte[]> records =
                        saved.records(env).executeAndCollect("read " + application.name())) {
            while (records.hasNext()) {
                byte[] record = records.next();
                out.write(codec.address(record) + "\t" + Base64.getEncoder().encodeToString(record) + "\n");
            }
        }
    }
}
