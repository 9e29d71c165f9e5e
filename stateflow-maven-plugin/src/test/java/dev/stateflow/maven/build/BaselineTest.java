package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.ir.compat.CompatibilityReport;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    Path folder;

    private static Application shop(String balance) {
        FieldSchema name = new FieldSchema("shop.User", "name", "Ljava/lang/String;", List.of());
        return new Application("shop", List.of(), List.of(), List.of())
                .withManifest(new Manifest(
                        "shop",
                        List.of(new EntitySchema(
                                "User",
                                "shop.User",
                                List.of(),
                                new KeySchema(false, "name", "Ljava/lang/String;"),
                                List.of(name, new FieldSchema("shop.User", "balance", balance, List.of())))),
                        List.of(),
                        List.of()));
    }

    private Path jar(String entry, byte[] content) throws IOException {
        Path jar = folder.resolve("shop-local.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return jar;
    }

    @Test
    void itIsABundleOrAnIr() throws Exception {
        byte[] json = IrJson.writeBytes(shop("I"));
        Path file = Files.write(folder.resolve("application.json"), json);

        assertThat(Baseline.read(file)).isEqualTo(shop("I"));
        assertThat(Baseline.read(jar(IrJson.RESOURCE, json))).isEqualTo(shop("I"));
    }

    @Test
    void whatIsNeitherIsToldInOneLine() throws Exception {
        assertThatThrownBy(() -> Baseline.read(folder.resolve("nowhere.jar")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("nowhere.jar is not a file");
        assertThatThrownBy(() -> Baseline.read(jar("x", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has no META-INF/stateflow/application.json: is it a bundle?");
        assertThatThrownBy(() -> Baseline.read(Files.writeString(folder.resolve("x.jar"), "no jar")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is no jar, no zip and no .json");
        String damaged = IrJson.write(shop("I")).replace("\\tbalance", "\\tbalances");
        assertThatThrownBy(() -> Baseline.read(Files.writeString(folder.resolve("damaged.json"), damaged)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the manifest is damaged");
    }

    @Test
    void whatFailsIsSaid() {
        CompatibilityReport widened = CompatibilityReport.compare(shop("I"), shop("J"));
        CompatibilityReport narrowed = CompatibilityReport.compare(shop("J"), shop("I"));
        CompatibilityReport unboxed = CompatibilityReport.compare(shop("Ljava/lang/Integer;"), shop("I"));

        assertThat(FailOn.parse("migratable,drain-required").count(widened)).isZero();
        assertThat(FailOn.parse("migratable").count(narrowed)).isEqualTo(1);
        assertThat(FailOn.parse("none").count(narrowed)).isZero();
        assertThat(FailOn.parse("migratable").count(unboxed)).isZero();
        assertThat(FailOn.parse("migratable, uncertain").count(unboxed)).isEqualTo(1);
        assertThat(FailOn.parse("migratable, uncertain")).hasToString("migratable,uncertain");
        assertThatThrownBy(() -> FailOn.parse("migratable,never"))
                .hasMessage("failOn: 'never' is not one of migratable, drain-required, uncertain, none");
    }
}
