package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    @TempDir
    Path folder;

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(new Digest().add("a", "bc").hex())
                .isEqualTo(new Digest().add("a").add("bc").hex())
                .isNotEqualTo(new Digest().add("ab", "c").hex());
    }

    @Test
    void theOrderOfOptionsDoesNotCount() {
        assertThat(new Digest().add(Map.of("a", "1", "b", "2", "c", "3")).hex())
                .isEqualTo(new Digest().add("a", "1", "b", "2", "c", "3").hex());
    }

    @Test
    void contentAndNamesOfFilesCountButNotWhereTheyStand() throws IOException {
        String original = new Digest().add(folder("here", "A.class", "a")).hex();

        assertThat(new Digest().add(folder("there", "A.class", "a")).hex()).isEqualTo(original);
        assertThat(new Digest().add(folder("named", "B.class", "a")).hex()).isNotEqualTo(original);
        assertThat(new Digest().add(folder("changed", "A.class", "b")).hex()).isNotEqualTo(original);
        assertThat(new Digest().add(folder.resolve("missing")).hex()).isNotEqualTo(original);
    }

    private Path folder(String name, String file, String content) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        Files.writeString(root.resolve(file), content);
        return root;
    }
}
