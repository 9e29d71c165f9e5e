package dev.stateflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: emulated by the largest size of a file that the process may write, which any user can set. */
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
class DiskFullIT {
    @TempDir
    Path folder;

    @Test
    void aFullDiskEndsTheProcessWithOneLineAndLosesNothing() throws Exception {
        String data = folder.resolve("data").toString();
        int port = BankKillIT.freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        // the library is unpacked before the limit counts
        try (Bundle bank = Bundle.start(List.of(), Map.of(), "--port", "0", "--data", data)) {
            bank.awaitStart();
            assertThat(bank.stop()).isEqualTo(128 + 15);
        }
        Process load = BankKillIT.startLoad(server);
        try {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            // 256 blocks: of 512 or 1024 bytes, as the shell likes
            List<String> limited = List.of(
                    "sh",
                    "-c",
                    "ulimit -f 256; exec \"$@\"",
                    "sh",
                    java,
                    "-XX:-UsePerfData",
                    "-jar",
                    Bundle.bank().toString(),
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data);
            try (Bundle bank = Bundle.start(limited, Map.of())) {
                bank.awaitStart();
                assertThat(bank.await()).isEqualTo(1);
                assertThat(bank.errors.join())
                        .contains("can't be written", "start again, nothing that was answered is lost")
                        .doesNotContain("\n");
            }
            try (Bundle bank = Bundle.start(List.of(), Map.of(), "--port", String.valueOf(port), "--data", data)) {
                bank.awaitStart();
                Map<Integer, Long> expected = BankKillIT.finish(load);
                BankKillIT.awaitBalances(server, expected);
            }
        } finally {
            load.destroyForcibly();
        }
    }
}
