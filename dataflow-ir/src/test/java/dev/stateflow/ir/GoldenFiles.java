package dev.stateflow.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.json.IrJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares outputs with files under version control; {@code -Dstateflow.updateGolden=true} writes them anew. */
public final class GoldenFiles {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** One folder per case. */
    public static List<Path> cases() throws IOException {
        // the drawings are made from the files: when both are written anew, these come first
        assertExamples();
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Fails if the examples made in Java are not those in the folders. */
    public static void assertExamples() throws IOException {
        assertGolden(folder("shop").resolve("application.json"), IrJson.write(Examples.shop()));
        assertGolden(folder("everything").resolve("application.json"), IrJson.write(Examples.everything()));
    }

    /** The folder of a case. */
    public static Path folder(String name) {
        return ROOT.resolve(name);
    }

    /** Fails if the file is not exactly this. */
    public static void assertGolden(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("stateflow.updateGolden")) {
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("run with -Dstateflow.updateGolden=true to write it")
                .exists();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .as("%s; if the change is meant, run with -Dstateflow.updateGolden=true", file)
                .isEqualTo(actual);
    }
}
