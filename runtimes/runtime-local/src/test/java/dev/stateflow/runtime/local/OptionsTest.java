package dev.stateflow.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.local.engine.CallSettings;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.http.HttpSettings;
import dev.stateflow.runtime.local.program.UsageException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static Options parse(String... arguments) throws UsageException {
        return Options.parse(List.of(arguments));
    }

    @Test
    void withoutArgumentsItServesThisMachineOnly() throws UsageException {
        Options options = parse();
        assertThat(options.action()).isEqualTo(Options.Action.SERVE);
        assertThat(options.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080, 1 << 20));
        assertThat(options.engine()).isEqualTo(EngineSettings.defaults());
        assertThat(options.engine().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void originsAreAllowedOneByOne() throws UsageException {
        assertThat(parse("--allow-origin", "https://Shop.example", "--allow-origin=http://localhost:3000")
                        .http()
                        .allowedOrigins())
                .containsExactlyInAnyOrder("https://shop.example", "http://localhost:3000");
        for (String wrong : List.of("shop.example", "https://shop.example/", "*")) {
            assertThatThrownBy(() -> parse("--allow-origin", wrong)).hasMessageContaining("must be like");
        }
    }

    @Test
    void allOptions() throws UsageException {
        Options options = parse(
                "--host=0.0.0.0",
                "--port",
                "0",
                "--max-body",
                "4m",
                "--threads=3",
                "--max-in-flight",
                "7",
                "--drain-timeout=5");
        assertThat(options.http()).isEqualTo(new HttpSettings("0.0.0.0", 0, 4 << 20));
        assertThat(options.engine().workers()).isEqualTo(3);
        assertThat(options.engine().maxInFlight()).isEqualTo(7);
        assertThat(options.drainTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(parse("--version").action()).isEqualTo(Options.Action.VERSION);
        assertThat(parse("-h").action()).isEqualTo(Options.Action.HELP);
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "10m, PT10M", "2h, PT2H", "7d, PT168H"})
    void times(String text, Duration time) throws UsageException {
        Options options = parse("--call-timeout", text, "--remember-for=" + text, "--remember", "5");
        assertThat(options.engine().calls()).isEqualTo(new CallSettings(time, 5, time));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "512k, 524288", "512K, 524288", "1M, 1048576", "2047m, 2146435072"})
    void sizes(String text, int bytes) throws UsageException {
        assertThat(parse("--max-body", text).http().maxBody()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--max-body=2048m",
                "--max-body=m",
                "--max-body=-1",
                "--call-timeout=0s",
                "--call-timeout=5",
                "--remember-for=-1s",
                "--remember=x",
                "--threads=0",
                "--threads=x",
                "--port=-1",
                "--host=",
                "--max-in-flight=0",
                "-port",
                "--"
            })
    void whatIsNotUnderstoodIsRefused(String argument) {
        assertThatThrownBy(() -> parse(argument)).isInstanceOf(UsageException.class);
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(Options.HELP)
                .contains("--host", "--port", "--max-body", "--threads", "--max-in-flight", "--drain-timeout", "--help")
                .contains("--call-timeout", "--remember ", "--remember-for")
                .contains("--version");
    }
}
