package dev.stateflow.ir.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {
    @Test
    void findsFilesInTheFirstRootThatHasThem(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.createDirectories(first.resolve("shop"));
        Files.createDirectories(second.resolve("shop"));
        Files.writeString(second.resolve("shop/User.java"), "second");
        SourceRoots roots = new SourceRoots(List.of(first, second, folder.resolve("missing")));
        assertThat(roots.source("shop/User.java")).contains("second");
        Files.writeString(first.resolve("shop/User.java"), "first");
        assertThat(roots.source("shop/User.java")).contains("first");
    }

    @Test
    void readsNothingOutsideItsRoots(@TempDir Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        SourceRoots roots = new SourceRoots(List.of(root));
        assertThat(roots.source("../secret.txt")).isEmpty();
        assertThat(roots.source(folder.resolve("secret.txt").toString())).isEmpty();
        assertThat(roots.source("")).isEmpty();
        assertThat(roots.source("bad\0name")).isEmpty();
        assertThat(roots.source("missing.java")).isEmpty();
    }
}
