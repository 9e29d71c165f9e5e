package dev.stateflow.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stateflow.kafka.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOptionsTest {
    private static final String SERVERS = "--bootstrap-servers=kafka:9092";

    @Test
    void topicsAreCalledAfterTheApplication() {
        JobOptions options = JobOptions.parse("shop", List.of(SERVERS));
        assertThat(options.topics()).isEqualTo(new Topics("shop-requests", "shop-replies", "shop-dead-letters"));
        assertThat(options.exactlyOnce()).isTrue();
        assertThat(options.perEntity()).isFalse();
        assertThat(options.callTimeout()).isEmpty();
        assertThat(options.kafka()).containsEntry("bootstrap.servers", "kafka:9092");
    }

    @Test
    void argumentsAreRead() {
        JobOptions options = JobOptions.parse(
                "shop",
                List.of(
                        SERVERS,
                        "--requests=in",
                        "--layout=per-entity",
                        "--parallelism.Item=4",
                        "--delivery=at-least-once",
                        "--in-flight=7",
                        "--remember-for=PT1H",
                        "--call-timeout=PT30S",
                        "--kafka.security.protocol=SSL"));
        assertThat(options.topics().requests()).isEqualTo("in");
        assertThat(options.perEntity()).isTrue();
        assertThat(options.parallelism()).containsExactly(Map.entry("Item", 4));
        assertThat(options.exactlyOnce()).isFalse();
        assertThat(options.inFlight()).isEqualTo(7);
        assertThat(options.rememberedFor()).isEqualTo(Duration.ofHours(1));
        assertThat(options.callTimeout()).contains(Duration.ofSeconds(30));
        assertThat(options.kafka()).containsEntry("security.protocol", "SSL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layout=round | --layout must be fused or per-entity, not 'round'",
                "--in-flight=0 | --in-flight must be a number, 1 at least, not '0'",
                "--in-flight=many | --in-flight must be a number, 1 at least, not 'many'",
                "--call-timeout=soon | --call-timeout must be a duration such as PT30S, not 'soon'",
                "--requests=a b | --requests: 'a b' can't be the name of a topic",
                "--parallelism.Item=0 | --parallelism.Item must be a number, 1 at least, not '0'",
                "--parallelism.Item=2 | --parallelism.Item needs --layout=per-entity",
                "--paralelism=2 | unknown argument --paralelism",
                "fused | 'fused' is not of the form --name=value",
                "--bootstrap-servers=other:1 | --bootstrap-servers is given twice"
            })
    void whatMakesNoSenseIsRefusedWithTheWayOut(String argument, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobOptions.parse("shop", List.of(SERVERS, argument)))
                .withMessageStartingWith(message)
                .withMessageContaining("--bootstrap-servers=HOST:PORT");
    }

    @Test
    void aFileOfPropertiesSaysTheSame(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("job.properties"),
                "bootstrap-servers=elsewhere:9092\nin-flight = 7\nlayout=per-entity\nkafka.security.protocol=SSL\n");
        JobOptions options = JobOptions.parse("shop", List.of("--config=" + file, "--in-flight=8"));
        assertThat(options.kafka())
                .containsEntry("bootstrap.servers", "elsewhere:9092")
                .containsEntry("security.protocol", "SSL");
        assertThat(options.inFlight()).isEqualTo(8);
        assertThat(options.perEntity()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobOptions.parse("shop", List.of("--config=" + folder.resolve("none"))))
                .withMessageContaining("can't read");
    }

    @Test
    void thereMustBeABroker() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobOptions.parse("shop", List.of()))
                .withMessageStartingWith("--bootstrap-servers is missing");
    }
}
