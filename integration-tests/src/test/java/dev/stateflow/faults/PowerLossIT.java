package dev.stateflow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bank and throws away what it had not flushed, as a power failure does: every file is cut back to the length that it had at its last flush. Needs gcc on Linux for the library that
 * notes the flushes ({@code src/test/native/synced.c}).
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class PowerLossIT {
    private static final int FAILURES = Math.max(3, Integer.getInteger("stateflow.kills", 10) / 3);
    private static final long SEED = Long.getLong("stateflow.seed", System.nanoTime());

    @TempDir
    Path folder;

    private Path library;
    private Path log;

    @BeforeEach
    void compile() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(p -> Path.of(p, "gcc")))
                .as("gcc is installed")
                .anyMatch(Files::isExecutable);
        library = folder.resolve("synced.so");
        log = folder.resolve("synced.log");
        Process gcc = new ProcessBuilder(
                        "gcc",
                        "-shared",
                        "-fPIC",
                        "-O1",
                        "-o",
                        library.toString(),
                        Path.of("src/test/native/synced.c").toString(),
                        "-ldl")
                .inheritIO()
                .start();
        assertThat(gcc.waitFor()).isZero();
    }

    private Bundle start(int port, Path data, String durability) throws IOException {
        Map<String, String> environment = Map.of("LD_PRELOAD", library.toString(), "SYNCED_LOG", log.toString());
        return Bundle.start(
                List.of("-Xmx128m"),
                environment,
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--durability",
                durability);
    }

    /** Cuts what was not flushed; gives how many bytes that were. */
    private long losePower(Path data) throws IOException {
        Map<Long, Long> synced = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] words = line.split(" ", -1);
            synced.put(Long.valueOf(words[0]), Long.valueOf(words[1]));
        }
        long lost = 0;
        try (Stream<Path> files = Files.walk(data.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Long inode = (Long) Files.getAttribute(file, "unix:ino");
                long kept = synced.getOrDefault(inode, 0L);
                long length = Files.size(file);
                if (kept < length) {
                    lost += length - kept;
                    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                        cut.setLength(kept);
                    }
                }
            }
        }
        return lost;
    }

    @Test
    void whatWasAcknowledgedIsThereAfterPowerFailures() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        int port = BankKillIT.freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        Process load = BankKillIT.startLoad(server);
        try {
            for (int i = 0; i < FAILURES; i++) {
                try (Bundle bank = start(port, data, "sync")) {
                    bank.awaitStart();
                    BankKillIT.awaitAnswers(load, 100 + random.nextInt(400));
                    assertThat(bank.process.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS))
                            .isFalse();
                }
                System.out.println("lost " + losePower(data) + " bytes");
            }
            try (Bundle bank = start(port, data, "sync")) {
                bank.awaitStart();
                Map<Integer, Long> expected = BankKillIT.finish(load);
                BankKillIT.awaitBalances(server, expected);
                assertThat(bank.stop()).isEqualTo(128 + 15);
            }
        } finally {
            load.destroyForcibly();
        }
    }

    /** The check of the check: what is not flushed is lost, and that is noticed. */
    @Test
    void withoutFlushesALossIsToldAndNotHidden() throws Exception {
        Path data = folder.resolve("data");
        int port = BankKillIT.freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        Process load = BankKillIT.startLoad(server);
        try {
            try (Bundle bank = start(port, data, "async")) {
                bank.awaitStart();
                BankKillIT.awaitAnswers(load, 100);
            }
            assertThat(losePower(data)).isPositive();
            try (Bundle bank = start(port, data, "async")) {
                assertThat(bank.await()).isEqualTo(1);
                assertThat(bank.errors.join())
                        .contains("groups of commits are missing", "after a power failure with --durability=async")
                        .doesNotContain("\n");
            }
        } finally {
            load.destroyForcibly();
        }
    }
}
