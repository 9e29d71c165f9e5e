package dev.stateflow.conformance.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.compat.CompatibilityReport;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Random changes of fields are read right or refused, as announced. {@code -Dstateflow.seed} repeats one, {@code -Dstateflow.pairs} runs more. */
class EvolutionPropertiesTest {
    private static final Address MAIN = new Address("Main", "main");

    @TempDir
    private Path work;

    @TestFactory
    Stream<DynamicTest> whatIsReadIsRight() {
        long first = Optional.ofNullable(Long.getLong("stateflow.seed")).orElseGet(System::nanoTime);
        long count = Long.getLong("stateflow.seed") != null ? 1 : Long.getLong("stateflow.pairs", 25);
        return LongStream.range(first, first + count)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
    }

    private void check(long seed) throws Exception {
        RandomPair pair = new RandomPair(seed);
        Build older = build(seed, "v1", pair.older());
        Build newer = build(seed, "v2", pair.newer());
        String sources = "seed " + seed + "\n" + pair.older() + "\n" + pair.newer();
        assertThat(newer.ir().manifest().orElseThrow().text())
                .as(sources)
                .isEqualTo(newer.application().manifest().manifest().text());

        Instances before = new Instances(older, null);
        before.create("Main", "main");
        before.call(MAIN, "setup()V");
        assertThat(before.answer("setup()V")).as(sources).isEqualTo("null");

        Instances after = new Instances(newer, older.application().manifest().manifest());
        CompatibilityReport report = CompatibilityReport.compare(older.ir(), newer.ir());
        try {
            after.takeOver(before);
        } catch (CodecException e) {
            assertThat(pair.isRefused())
                    .as("refused: %s\n%s", e.getMessage(), sources)
                    .isTrue();
            assertThat(report.findings())
                    .as(sources)
                    .anyMatch(
                            f -> !f.change().isHarmless() && !f.change().help().isEmpty());
            return;
        }
        assertThat(pair.isRefused()).as("accepted\n%s", sources).isFalse();
        after.call(MAIN, "show()Ljava/lang/String;");
        assertThat(after.answer("show()Ljava/lang/String;")).as(sources).isEqualTo(pair.expected());
    }

    private Build build(long seed, String version, String source) throws IOException {
        Path folder = Files.createDirectories(work.resolve(seed + version + "/app"));
        Files.writeString(folder.resolve("App.java"), source);
        return Build.of(folder, Files.createDirectories(work.resolve(seed + version + "-classes")));
    }
}
