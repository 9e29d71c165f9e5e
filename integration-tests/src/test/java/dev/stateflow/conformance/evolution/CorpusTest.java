package dev.stateflow.conformance.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that earlier versions of StateFlow wrote, each version in a file of its own under {@code src/test/corpus}: the manifest, then the records. They are read for good. {@code
 * -Dstateflow.addCorpus=name} writes the file of this version; files are added and never changed.
 */
class CorpusTest {
    private static final Path FOLDER = Path.of("src/test/corpus");
    private static final Address MAIN = new Address("Main", "main");

    @TempDir
    private Path work;

    @Test
    void whatEarlierVersionsWroteIsRead() throws Exception {
        Build build = Build.of(FOLDER.resolve("app"), Files.createDirectories(work.resolve("classes")));
        String added = System.getProperty("stateflow.addCorpus");
        if (added != null) {
            write(FOLDER.resolve(added + ".corpus"), build);
        }
        List<Path> files;
        try (var all = Files.list(FOLDER)) {
            files = all.filter(f -> f.toString().endsWith(".corpus")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            Manifest manifest = Manifest.parse(text(lines.get(0)));
            Instances instances = new Instances(build, manifest);
            Map<String, byte[]> records = new TreeMap<>();
            lines.subList(1, lines.size())
                    .forEach(line -> records.put(line, Base64.getDecoder().decode(line)));
            instances.takeOver(records.values());
            instances.call(MAIN, "show()Ljava/lang/String;");
            assertThat(instances.answer("show()Ljava/lang/String;"))
                    .as("%s", file)
                    .isEqualTo(Files.readString(FOLDER.resolve("expected.txt")).strip());
            assertThat(instances.inFlight(MAIN)).as("%s", file).isEqualTo(1);
        }
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static void write(Path file, Build build) throws Exception {
        assertThat(file).doesNotExist();
        Instances instances = new Instances(build, null);
        instances.create("Main", "main");
        instances.call(MAIN, "setup()V");
        instances.schedule(MAIN, "show()Ljava/lang/String;", Duration.ofDays(40_000));
        instances.begin(MAIN, "waitForItem()I");
        Base64.Encoder encoder = Base64.getEncoder();
        StringBuilder lines = new StringBuilder(encoder.encodeToString(
                build.application().manifest().manifest().text().getBytes(StandardCharsets.UTF_8)));
        instances.stored().values().forEach(r -> lines.append('\n').append(encoder.encodeToString(r)));
        save(file, lines.append('\n').toString());
    }

    private static void save(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
