package dev.stateflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.local.http.HttpSettings;
import dev.stateflow.runtime.local.program.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayOptionsTest {
    private static GatewayOptions parse(String... arguments) throws UsageException {
        return GatewayOptions.parse(List.of(arguments));
    }

    @Test
    void kafkaIsAllThatMustBeSaid() throws UsageException {
        GatewayOptions options = parse("--bootstrap-servers", "k:9092");
        assertThat(options.action()).isEqualTo(GatewayOptions.Action.SERVE);
        assertThat(options.http()).isEqualTo(HttpSettings.defaults());
        assertThat(options.client("shop").topics()).contains(Topics.of("shop"));
        assertThat(options.client("shop").bootstrapServers()).isEqualTo("k:9092");
        assertThat(options.client("shop").maxWait()).isZero();
        assertThat(options.client("shop").clientId())
                .isNotEqualTo(
                        parse("--bootstrap-servers", "k:9092").client("shop").clientId());
    }

    @Test
    void allOptions(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("k.properties"), "security.protocol=SSL\na=1\n");
        GatewayOptions options = parse(
                "--bootstrap-servers=k:9092",
                "--requests=in",
                "--replies",
                "out",
                "--timeout=5s",
                "--client-id=one",
                "--kafka-config=" + file,
                "--kafka=a=b=c",
                "--host=0.0.0.0",
                "--port=0",
                "--allow-origin=https://shop.example",
                "--max-body=4k",
                "--max-in-flight=7",
                "--drain-timeout=3");
        assertThat(options.http())
                .isEqualTo(new HttpSettings("0.0.0.0", 0, 4096).withAllowedOrigin("https://shop.example"));
        assertThat(options.client("shop").topics()).contains(new Topics("in", "out", "shop-dead-letters"));
        assertThat(options.client("shop").timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.client("shop").clientId()).isEqualTo("one");
        assertThat(options.client("shop").maxInFlight()).isEqualTo(7);
        assertThat(options.client("shop").properties()).isEqualTo(Map.of("security.protocol", "SSL", "a", "b=c"));
        assertThat(options.drainTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(parse("--help").action()).isEqualTo(GatewayOptions.Action.HELP);
        assertThat(parse("--version").action()).isEqualTo(GatewayOptions.Action.VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help=x",
                "--bootstrap-servers=",
                "--timeout=0s",
                "--timeout=5",
                "--kafka=x",
                "--kafka==x",
                "--kafka-config=/there/is/none",
                "--max-in-flight=0",
                "--prot=1",
                "serve"
            })
    void whatIsNotUnderstoodIsRefused(String argument) {
        assertThatThrownBy(() -> parse("--bootstrap-servers=k:9092", argument)).isInstanceOf(UsageException.class);
    }
}
