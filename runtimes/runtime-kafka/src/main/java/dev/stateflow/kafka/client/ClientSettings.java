package dev.stateflow.kafka.client;

import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a client works.
 *
 * @param bootstrapServers where Kafka is
 * @param clientId names the client among all that are running; its replies are in the partition that the id falls on
 * @param topics the topics; empty for the usual ones of the application
 * @param maxInFlight how many requests may wait for their reply
 * @param maxWait how long a request waits for its turn when as many are under way; zero if it is turned away at once
 * @param timeout how long a request waits for its reply, where a call does not say otherwise
 * @param repeatEvery after which time without a reply a request with an id is sent once more
 * @param linger how long a request waits for others that it is sent together with
 * @param maxBytes the longest record
 * @param properties more properties of Kafka's clients, such as those of security
 */
public record ClientSettings(
        String bootstrapServers,
        String clientId,
        Optional<Topics> topics,
        int maxInFlight,
        Duration maxWait,
        Duration timeout,
        Duration repeatEvery,
        Duration linger,
        int maxBytes,
        Map<String, String> properties) {
    public ClientSettings {
        properties = Map.copyOf(properties);
        if (clientId.isEmpty() || maxInFlight < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("a client needs an id, and room for requests");
        }
        if (maxWait.isNegative() || linger.isNegative() || !isPositive(timeout) || !isPositive(repeatEvery)) {
            throw new IllegalArgumentException("times of a client must be positive");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    /** What most clients want: 10,000 requests under way, one minute for each. */
    public static ClientSettings of(String bootstrapServers, String clientId) {
        return new ClientSettings(
                bootstrapServers,
                clientId,
                Optional.empty(),
                10_000,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                Duration.ofMillis(1),
                RequestFormat.USUAL_MAX_BYTES,
                Map.of());
    }

    /** At another place, under another name. */
    public ClientSettings withServers(String servers, String id) {
        return new ClientSettings(
                servers, id, topics, maxInFlight, maxWait, timeout, repeatEvery, linger, maxBytes, properties);
    }

    /** With other topics. */
    public ClientSettings with(Topics others) {
        return new ClientSettings(
                bootstrapServers,
                clientId,
                Optional.of(others),
                maxInFlight,
                maxWait,
                timeout,
                repeatEvery,
                linger,
                maxBytes,
                properties);
    }

    /** With another number of requests under way, and another time that more of them wait. */
    public ClientSettings withInFlight(int most, Duration wait) {
        return new ClientSettings(
                bootstrapServers, clientId, topics, most, wait, timeout, repeatEvery, linger, maxBytes, properties);
    }

    /** With another time for replies. */
    public ClientSettings withTimeout(Duration limit) {
        return new ClientSettings(
                bootstrapServers,
                clientId,
                topics,
                maxInFlight,
                maxWait,
                limit,
                repeatEvery,
                linger,
                maxBytes,
                properties);
    }

    /** With another time between repetitions. */
    public ClientSettings withRepeatEvery(Duration pause) {
        return new ClientSettings(
                bootstrapServers, clientId, topics, maxInFlight, maxWait, timeout, pause, linger, maxBytes, properties);
    }

    /** With one more property of Kafka's clients. */
    public ClientSettings with(String property, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new ClientSettings(
                bootstrapServers, clientId, topics, maxInFlight, maxWait, timeout, repeatEvery, linger, maxBytes, more);
    }
}
