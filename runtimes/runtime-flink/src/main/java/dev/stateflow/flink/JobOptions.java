package dev.stateflow.flink;

import dev.stateflow.kafka.client.KafkaNames;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a job is told by its arguments.
 *
 * @param topics its topics
 * @param kafka properties of Kafka's clients
 * @param perEntity whether each entity has an operator of its own
 * @param parallelism how many subtasks entities have, by name, where it is not as many as the job has
 * @param exactlyOnce whether replies are part of checkpoints
 * @param inFlight how many messages may wait in a subtask before the sources wait
 * @param cached how many records of a subtask stay on the heap where the state backend is outside it
 * @param remembered how many outcomes of requests an instance remembers
 * @param rememberedFor for how long
 * @param callTimeout how long an instance waits for an answer, where the method says nothing of that; empty for as long as it takes
 * @param maxBytes the longest value of a Kafka record, in bytes
 */
public record JobOptions(
        Topics topics,
        Map<String, String> kafka,
        boolean perEntity,
        Map<String, Integer> parallelism,
        boolean exactlyOnce,
        int inFlight,
        int cached,
        int remembered,
        Duration rememberedFor,
        Optional<Duration> callTimeout,
        int maxBytes) {
    private static final String KAFKA = "kafka.";
    private static final String CONFIG = "config";
    private static final String PARALLELISM = "parallelism.";
    private static final String BOOTSTRAP = "bootstrap.servers";
    /** As long as brokers let transactions be unless they are told otherwise: replies wait in one while a job is down. */
    private static final String TRANSACTION_MILLIS =
            String.valueOf(Duration.ofMinutes(15).toMillis());

    public static final String USAGE = """
            arguments:
              --bootstrap-servers=HOST:PORT[,...]  where Kafka is
              --requests=TOPIC                     <application>-requests unless told otherwise
              --replies=TOPIC                      <application>-replies unless told otherwise
              --dead-letters=TOPIC                 <application>-dead-letters unless told otherwise
              --layout=fused|per-entity            one operator for all entities (the default), or one for each
              --parallelism.ENTITY=N               how many subtasks an entity has, with layout per-entity; as many as the job unless told otherwise
              --delivery=exactly-once|at-least-once
                                                   replies are part of checkpoints (the default), or leave at once and may come twice
              --in-flight=N                        how many messages may wait in a subtask before no more requests come in; 10000
              --cache=N                            how many records of a subtask stay on the heap, if the state is elsewhere; 10000
              --remember=N                         how many requests with an id an instance remembers; 1000
              --remember-for=DURATION              for how long, such as PT24H
              --call-timeout=DURATION              how long a call waits for its answer; as long as it takes unless told otherwise
              --max-bytes=N                        the longest value of a Kafka record; 1000000
              --kafka.NAME=VALUE                   a property of Kafka's clients
              --config=FILE                        a file of properties: each is an argument without the dashes; what is given here counts for more
            """;

    public JobOptions {
        kafka = Map.copyOf(kafka);
        parallelism = Map.copyOf(parallelism);
    }

    /**
     * Reads arguments.
     *
     * @param application the name of the application, after which topics are called
     * @throws IllegalArgumentException if they make no sense, with a message for people
     */
    public static JobOptions parse(String application, List<String> arguments) {
        Map<String, String> given = read(arguments);
        given.putIfAbsent(KAFKA + "transaction.timeout.ms", TRANSACTION_MILLIS);
        Map<String, String> kafka = new TreeMap<>();
        Map.copyOf(given).forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                given.remove(name);
                kafka.put(name.substring(KAFKA.length()), KafkaNames.asInThisJar(value));
            }
        });
        Optional<String> servers = Optional.ofNullable(given.remove("bootstrap-servers"));
        servers.ifPresent(list -> kafka.put(BOOTSTRAP, list));
        if (kafka.getOrDefault(BOOTSTRAP, "").isEmpty()) {
            throw usage("--bootstrap-servers is missing");
        }
        Topics usual = Topics.of(application);
        JobOptions options = new JobOptions(
                new Topics(
                        topic(given, "requests", usual.requests()),
                        topic(given, "replies", usual.replies()),
                        topic(given, "dead-letters", usual.deadLetters())),
                kafka,
                choice(given, "layout", "fused", "per-entity"),
                parallelism(given),
                !choice(given, "delivery", "exactly-once", "at-least-once"),
                number(given, "in-flight", 10_000),
                number(given, "cache", 10_000),
                number(given, "remember", 1_000),
                duration(given, "remember-for").orElse(Duration.ofDays(1)),
                duration(given, "call-timeout"),
                number(given, "max-bytes", RequestFormat.USUAL_MAX_BYTES));
        if (!given.isEmpty()) {
            throw usage("unknown argument --" + given.keySet().iterator().next());
        }
        if (!options.perEntity() && !options.parallelism().isEmpty()) {
            throw usage("--" + PARALLELISM
                    + options.parallelism().keySet().iterator().next()
                    + " needs --layout=per-entity: otherwise one operator has all entities");
        }
        return options;
    }

    /** By name, those of the file included. */
    private static Map<String, String> read(List<String> arguments) {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 3) {
                throw usage("'" + argument + "' is not of the form --name=value");
            }
            String name = argument.substring(2, equals);
            if (given.put(name, argument.substring(equals + 1).strip()) != null) {
                throw usage("--" + name + " is given twice");
            }
        }
        String file = given.remove(CONFIG);
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalArgumentException("--" + CONFIG + ": can't read " + file + ": " + e, e);
            }
            if (properties.containsKey(CONFIG)) {
                throw usage(file + ": one file can't name another");
            }
            for (String name : properties.stringPropertyNames()) {
                given.putIfAbsent(name, properties.getProperty(name).strip());
            }
        }
        return given;
    }

    private static Map<String, Integer> parallelism(Map<String, String> given) {
        Map<String, Integer> found = new TreeMap<>();
        for (String name : List.copyOf(given.keySet())) {
            if (name.startsWith(PARALLELISM)) {
                found.put(name.substring(PARALLELISM.length()), number(given, name, 1));
            }
        }
        return found;
    }

    private static String topic(Map<String, String> given, String name, String usual) {
        String topic = given.containsKey(name) ? given.remove(name) : usual;
        if (!topic.matches("[a-zA-Z0-9._-]{1,249}")) {
            throw usage("--" + name + ": '" + topic + "' can't be the name of a topic");
        }
        return topic;
    }

    /** Whether it is the second. */
    private static boolean choice(Map<String, String> given, String name, String first, String second) {
        String value = given.containsKey(name) ? given.remove(name) : first;
        if (!value.equals(first) && !value.equals(second)) {
            throw usage("--" + name + " must be " + first + " or " + second + ", not '" + value + "'");
        }
        return value.equals(second);
    }

    private static int number(Map<String, String> given, String name, int usual) {
        if (!given.containsKey(name)) {
            return usual;
        }
        String value = given.remove(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw usage("--" + name + " must be a number, 1 at least, not '" + value + "'");
    }

    private static Optional<Duration> duration(Map<String, String> given, String name) {
        if (!given.containsKey(name)) {
            return Optional.empty();
        }
        String value = given.remove(name);
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative() && !duration.isZero()) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw usage("--" + name + " must be a duration such as PT30S, not '" + value + "'");
    }

    private static IllegalArgumentException usage(String what) {
        return new IllegalArgumentException(what + "\n" + USAGE);
    }
}
