package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void splitsAtBlanks() {
        assertThat(CommandLine.split("  --threads 4\t--host  0.0.0.0 "))
                .containsExactly("--threads", "4", "--host", "0.0.0.0");
    }

    @Test
    void keepsWhatIsQuotedTogether() {
        assertThat(CommandLine.split("-Da='x y' \"it's\" ''")).containsExactly("-Da=x y", "it's", "");
    }

    @Test
    void nothingHasNoArguments() {
        assertThat(CommandLine.split(" ")).isEmpty();
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.split("a 'b"))
                .withMessage("a quote is not closed: a 'b");
    }
}
