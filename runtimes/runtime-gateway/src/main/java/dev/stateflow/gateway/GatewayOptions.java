package dev.stateflow.gateway;

import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.KafkaNames;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.local.http.HttpSettings;
import dev.stateflow.runtime.local.program.CommandLine;
import dev.stateflow.runtime.local.program.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * What the command line says.
 *
 * @param action what to do
 * @param http where to listen
 * @param client how the job is called, but for topics that are not named
 * @param requests the topic of requests; empty for the usual one of the application
 * @param replies the topic of replies; empty for the usual one of the application
 * @param drainTimeout how long a stop waits for requests in flight
 */
record GatewayOptions(
        Action action,
        HttpSettings http,
        ClientSettings client,
        Optional<String> requests,
        Optional<String> replies,
        Duration drainTimeout) {
    static final String HELP = """
            Usage: java -jar <application>-gateway.jar --bootstrap-servers <host:port> [options]

              --bootstrap-servers <hosts> where Kafka is
              --requests <topic>        the topic that the job reads requests from (default: <application>-requests)
              --replies <topic>         the topic that the job writes replies to (default: <application>-replies)
              --timeout <time>          how long a request waits for the job's reply before it is answered with 504;
                                        30s, 500ms and 2h are understood (default 60s)
              --client-id <id>          what the job knows this process by; no two that run may have the same
                                        (default: random)
              --kafka <name>=<value>    a property of Kafka's clients; may be repeated
              --kafka-config <file>     a file of such properties, for passwords and the like
              --host <address>          the address to listen on (default 127.0.0.1: this machine only)
              --port <number>           the port to listen on; 0 takes any free one and prints it (default 8080)
              --allow-origin <origin>   an origin whose web pages may call, https://shop.example (default: none but the
                                        server's own; may be repeated)
              --max-body <bytes>        the largest request body; 512k and 4m are understood (default 1m)
              --max-in-flight <number>  requests in flight before new ones are turned away with 503 (default 10000)
              --drain-timeout <seconds> how long a stop waits for requests in flight (default 30)
              --help                    prints this
              --version                 prints the version

            GET /v1 lists the entities and their methods. Ctrl-C or SIGTERM stops when all requests are answered.
            """;

    enum Action {
        SERVE,
        HELP,
        VERSION
    }

    static GatewayOptions parse(List<String> arguments) throws UsageException {
        Action action = Action.SERVE;
        HttpSettings http = HttpSettings.defaults();
        ClientSettings client = ClientSettings.of("", "gateway-" + UUID.randomUUID());
        String servers = "";
        String id = client.clientId();
        int maxInFlight = client.maxInFlight();
        Optional<String> requests = Optional.empty();
        Optional<String> replies = Optional.empty();
        Duration drainTimeout = Duration.ofSeconds(30);
        Map<String, String> properties = new LinkedHashMap<>();
        CommandLine line = new CommandLine(arguments);
        for (Optional<String> next = line.next(); next.isPresent(); next = line.next()) {
            String option = next.get();
            switch (option) {
                case "--help", "-h" -> action = Action.HELP;
                case "--version" -> action = Action.VERSION;
                case "--bootstrap-servers" -> servers = line.value(option);
                case "--requests" -> requests = Optional.of(line.value(option));
                case "--replies" -> replies = Optional.of(line.value(option));
                case "--timeout" -> client = client.withTimeout(line.time(option));
                case "--client-id" -> id = line.value(option);
                case "--kafka" -> addProperty(properties, option, line.value(option));
                case "--kafka-config" -> properties.putAll(read(option, line.path(option)));
                case "--host" -> http = http.withHost(line.value(option));
                case "--port" -> http = http.withPort(line.port(option));
                case "--allow-origin" -> http = http.withAllowedOrigin(line.origin(option));
                case "--max-body" -> http = http.withMaxBody(line.size(option));
                case "--max-in-flight" -> maxInFlight = line.number(option, 1, Integer.MAX_VALUE);
                case "--drain-timeout" -> drainTimeout = line.seconds(option);
                default -> throw new UsageException("unknown option: " + option);
            }
        }
        if (servers.isEmpty() && action == Action.SERVE) {
            throw new UsageException("--bootstrap-servers is missing: where is Kafka?");
        }
        // a request that is too many is told so at once
        client = client.withServers(servers, id).withInFlight(maxInFlight, Duration.ZERO);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            client = client.with(property.getKey(), KafkaNames.asInThisJar(property.getValue()));
        }
        return new GatewayOptions(action, http, client, requests, replies, drainTimeout);
    }

    /** How the job of an application is called. */
    ClientSettings client(String application) {
        Topics usual = Topics.of(application);
        return client.with(
                new Topics(requests.orElse(usual.requests()), replies.orElse(usual.replies()), usual.deadLetters()));
    }

    private static void addProperty(Map<String, String> properties, String option, String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException(option + " must be like security.protocol=SSL, not " + text);
        }
        properties.put(text.substring(0, equals), text.substring(equals + 1));
    }

    private static Map<String, String> read(String option, Path file) throws UsageException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(option + ": " + file + " can't be read: " + e.getMessage());
        }
        Map<String, String> all = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        return all;
    }
}
