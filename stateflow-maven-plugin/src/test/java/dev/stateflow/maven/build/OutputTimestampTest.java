package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01T02:00:00+02:00, 2026-01-01T00:00:00Z",
        "1767225600, 2026-01-01T00:00:00Z",
        "0, 1970-01-01T00:00:00Z"
    })
    void readsWhatMavenReads(String text, String expected) {
        assertThat(OutputTimestamp.parse(text)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x"})
    void isFixedWhereTheProjectDoesNotSay(@Nullable String text) {
        assertThat(OutputTimestamp.parse(text)).isEqualTo(Instant.parse("1980-01-01T00:00:02Z"));
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputTimestamp.parse("yesterday"))
                .withMessageContaining("project.build.outputTimestamp is 'yesterday'");
    }
}
