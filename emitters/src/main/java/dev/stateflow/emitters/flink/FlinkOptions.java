package dev.stateflow.emitters.flink;

import dev.stateflow.emitters.EmitException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the deployment files say. The job itself takes all of it as arguments, so that nothing has to be built again to change it.
 *
 * @param parallelism of the job
 * @param layout {@code fused} or {@code per-entity}
 * @param delivery {@code exactly-once} or {@code at-least-once}
 * @param bootstrapServers where Kafka is
 * @param image the name of the container image; empty for application and version
 */
record FlinkOptions(int parallelism, String layout, String delivery, String bootstrapServers, String image) {
    /** The Flink that the runtime is built for. */
    static final String FLINK_VERSION = "2.3.0";

    static final String FLINK_LINE = "2.x";

    static final Map<String, String> DESCRIPTIONS = descriptions();

    private static Map<String, String> descriptions() {
        Map<String, String> all = new TreeMap<>();
        all.put("parallelism", "how many tasks of the job run in parallel; 1 unless told otherwise");
        all.put("layout", "'fused', one operator for all entities (the default), or 'per-entity'");
        all.put("delivery", "'exactly-once' replies (the default), or 'at-least-once', which come sooner");
        all.put("bootstrap-servers", "where Kafka is; kafka:9092 unless told otherwise");
        all.put("image", "the name of the container image; <application>:<version> unless told otherwise");
        return Collections.unmodifiableMap(all);
    }

    static FlinkOptions of(Map<String, String> options) throws EmitException {
        return new FlinkOptions(
                parallelism(options.getOrDefault("parallelism", "1")),
                oneOf("layout", options, List.of("fused", "per-entity")),
                oneOf("delivery", options, List.of("exactly-once", "at-least-once")),
                line("bootstrap-servers", options, "kafka:9092"),
                line("image", options, ""));
    }

    private static int parallelism(String text) throws EmitException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 32_768) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new EmitException("stateflow.flink.parallelism must be a number from 1 to 32768, not '" + text + "'");
    }

    private static String oneOf(String name, Map<String, String> options, List<String> choices) throws EmitException {
        String value = options.getOrDefault(name, choices.get(0)).strip();
        if (!choices.contains(value)) {
            throw new EmitException(
                    "stateflow.flink." + name + " must be " + String.join(" or ", choices) + ", not '" + value + "'");
        }
        return value;
    }

    private static String line(String name, Map<String, String> options, String usual) throws EmitException {
        String value = options.getOrDefault(name, usual).strip();
        // it stands in scripts and manifests
        if (!value.matches("[A-Za-z0-9._:/,@\\[\\]-]*")) {
            throw new EmitException("stateflow.flink." + name + " can't be '" + value + "'");
        }
        return value;
    }
}
