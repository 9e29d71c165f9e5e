package dev.stateflow.conformance.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.evolution.Change;
import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.ir.compat.CompatibilityReport;
import dev.stateflow.ir.compat.ReportText;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/builds} is a pair of builds. The first creates {@code Main}, runs its methods {@code setup…}, and begins {@code wait…}, which stay
 * half-way. The second one takes over, lets them end, lets ten days pass, and calls {@code show…}. The file {@code expected.txt} has what {@code check-compat} says of the pair, and
 * what came of it.
 */
class BuildPairsTest {
    private static final Path FOLDER = Path.of("src/test/builds");
    private static final Address MAIN = new Address("Main", "main");

    @TempDir
    private Path work;

    @TestFactory
    Stream<DynamicTest> whatOneBuildWroteIsReadOrRefusedByTheNext() throws IOException {
        List<Path> pairs;
        try (Stream<Path> folders = Files.list(FOLDER)) {
            pairs = folders.sorted()
                    .filter(p -> String.valueOf(p.getFileName()).contains(System.getProperty("pair", "")))
                    .toList();
        }
        assertThat(pairs).isNotEmpty();
        return pairs.stream()
                .map(pair -> DynamicTest.dynamicTest(String.valueOf(pair.getFileName()), () -> check(pair)));
    }

    private void check(Path pair) throws Exception {
        String name = String.valueOf(pair.getFileName());
        Build older = Build.of(pair.resolve("v1"), Files.createDirectories(work.resolve(name + "-1")));
        Build newer = Build.of(pair.resolve("v2"), Files.createDirectories(work.resolve(name + "-2")));
        for (Build build : List.of(older, newer)) {
            // the two sides find out the same, each in its own way
            assertThat(build.ir().manifest().orElseThrow().text())
                    .isEqualTo(build.application().manifest().manifest().text());
            assertThat(IrJson.read(IrJson.write(build.ir()))).isEqualTo(build.ir());
        }
        CompatibilityReport report = CompatibilityReport.compare(older.ir(), newer.ir());
        StringBuilder result = new StringBuilder(ReportText.render(report, true).replaceAll("[0-9a-f]{16}", "…"));

        Manifest manifest = older.application().manifest().manifest();
        Instances before = new Instances(older, null);
        before.create("Main", "main");
        for (String setup : members(older, "setup")) {
            before.call(MAIN, setup);
            assertThat(before.answer(setup)).doesNotStartWith("threw");
        }
        List<String> waiting = members(older, "wait");
        waiting.forEach(wait -> before.begin(MAIN, wait));

        Instances after = new Instances(newer, manifest);
        Evolution evolution =
                Evolution.of(manifest, newer.application().manifest().manifest());
        try {
            after.takeOver(before);
        } catch (CodecException e) {
            result.append("refused: ").append(e.getMessage()).append('\n');
            assertThat(evolution.isHarmless()).as("a refusal was announced").isFalse();
            assertThat(report.findings()).anyMatch(f -> !f.change().isHarmless());
            compare(pair, result.toString());
            return;
        }
        assertThat(evolution.changes().stream()
                        .filter(c -> c.verdict() == Verdict.MIGRATABLE && c.certain())
                        .map(Change::message))
                .as("what is refused for certain was not accepted")
                .isEmpty();
        result.append("accepted\n");
        after.run();
        after.pass(Duration.ofDays(10));
        for (String wait : waiting) {
            result.append(wait).append(" = ").append(after.answer(wait)).append('\n');
        }
        for (String show : members(newer, "show")) {
            after.call(MAIN, show);
            result.append(show).append(" = ").append(after.answer(show)).append('\n');
        }
        compare(pair, result.toString());
    }

    private static void compare(Path pair, String result) throws IOException {
        Path expected = pair.resolve("expected.txt");
        if (Boolean.getBoolean("stateflow.updateGolden")) {
            Files.writeString(expected, result);
        }
        assertThat(result).isEqualTo(Files.readString(expected));
    }

    private static List<String> members(Build build, String prefix) {
        EntityType main = Objects.requireNonNull(build.application().entity("Main"), "no entity Main");
        return main.members().stream()
                .filter(m -> m.name().startsWith(prefix))
                .map(EntityType.MemberInfo::key)
                .sorted()
                .toList();
    }
}
