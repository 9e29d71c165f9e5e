package dev.stateflow.emitters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default time zone")
class LocalEmitterTest {
    private static final String SERVICES = "META-INF/services/";

    @TempDir
    Path folder;

    private final Map<String, byte[]> splitClasses = new LinkedHashMap<>();
    private final List<Path> dependencies = new ArrayList<>();
    private Path classes = Path.of("");
    private Path runtime = Path.of("");

    @BeforeEach
    void anApplication() throws IOException {
        classes = folder.resolve("user classes");
        write(classes, "shop/Item.class", "original item");
        write(classes, "shop/Order.class", "order");
        write(classes, "prices.csv", "a,1");
        write(classes, SERVICES + "shop.Tax", "shop.EuropeanTax\n");
        splitClasses.put("shop/Item", bytes("split item"));
        splitClasses.put("shop/Item$Step", bytes("step"));
        runtime = jar(
                "runtime.jar",
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nAdd-Opens: java.base/java.lang\n\n",
                        "dev/stateflow/runtime/local/Main.class",
                        "main",
                        "dev/stateflow/api/Entity.class",
                        "the runtime's",
                        "dev/stateflow/shaded/org/slf4j/Logger.class",
                        "relocated",
                        "META-INF/LICENSE",
                        "Apache License\n"));
    }

    @Test
    void theBundleHoldsTheApplicationTheRuntimeAndTheIr() throws Exception {
        Map<String, String> bundle = emit();

        assertThat(bundle)
                .containsEntry("shop/Item.class", "split item")
                .containsEntry("shop/Item$Step.class", "step")
                .containsEntry("shop/Order.class", "order")
                .containsEntry("prices.csv", "a,1")
                .containsEntry("dev/stateflow/runtime/local/Main.class", "main")
                .containsEntry("META-INF/stateflow/application.json", "{\"name\":\"shop\"}")
                .containsEntry("META-INF/stateflow/classes.txt", "application\tshop\n");
        assertThat(bundle.get("META-INF/stateflow/README.md"))
                .contains("java -jar shop-1.0-local.jar --port 8080")
                .startsWith("# shop 1.0");
    }

    @Test
    void theManifestStartsTheRuntimeAndCarriesWhatItAsksFor() throws Exception {
        try (JarFile jar = new JarFile(emit("target").toFile())) {
            var attributes = jar.getManifest().getMainAttributes();

            assertThat(attributes.getValue("Main-Class")).isEqualTo("dev.stateflow.runtime.local.Main");
            assertThat(attributes.getValue("Implementation-Title")).isEqualTo("shop");
            assertThat(attributes.getValue("Implementation-Version")).isEqualTo("1.0");
            assertThat(attributes.getValue("Add-Opens")).isEqualTo("java.base/java.lang");
            assertThat(attributes.getValue("Multi-Release")).isNull();
            assertThat(jar.entries().nextElement().getName()).startsWith("META-INF/");
        }
    }

    @Test
    void dependenciesKeepTheirPlaceOnTheClassPath() throws Exception {
        dependencies.add(jar("a.jar", Map.of("lib/A.class", "first", "shop/Order.class", "not the user's")));
        dependencies.add(jar("b.jar", Map.of("lib/A.class", "second", "org/slf4j/Logger.class", "the user's slf4j")));

        assertThat(emit())
                .containsEntry("lib/A.class", "first")
                .containsEntry("shop/Order.class", "order")
                .containsEntry("org/slf4j/Logger.class", "the user's slf4j")
                .containsEntry("dev/stateflow/shaded/org/slf4j/Logger.class", "relocated");
    }

    @Test
    void aSplitClassOfADependencyWinsOverEveryVersionOfTheOriginal() throws Exception {
        splitClasses.put("lib/Helper", bytes("split helper"));
        dependencies.add(jar(
                "lib.jar",
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nMulti-Release: true\n\n",
                        "lib/Helper.class",
                        "original",
                        "META-INF/versions/11/lib/Helper.class",
                        "original for 11",
                        "META-INF/versions/11/lib/Other.class",
                        "other for 11")));

        Map<String, String> bundle = emit();

        assertThat(bundle)
                .containsEntry("lib/Helper.class", "split helper")
                .containsEntry("META-INF/versions/11/lib/Other.class", "other for 11")
                .doesNotContainKey("META-INF/versions/11/lib/Helper.class");
        assertThat(bundle.get("META-INF/MANIFEST.MF")).contains("Multi-Release: true");
    }

    @Test
    void theRuntimesOwnClassesWinOverThoseAmongTheDependencies() throws Exception {
        dependencies.add(jar("entity-api.jar", Map.of("dev/stateflow/api/Entity.class", "an old one")));

        assertThat(emit()).containsEntry("dev/stateflow/api/Entity.class", "the runtime's");
    }

    @Test
    void serviceFilesAreJoined() throws Exception {
        dependencies.add(jar("tax.jar", Map.of(SERVICES + "shop.Tax", "lib.SwissTax")));
        dependencies.add(jar("tax2.jar", Map.of(SERVICES + "shop.Tax", "lib.NorwegianTax\n")));

        assertThat(emit()).containsEntry(SERVICES + "shop.Tax", "shop.EuropeanTax\nlib.SwissTax\nlib.NorwegianTax\n");
    }

    @Test
    void eachLicenceTextIsKeptOnce() throws Exception {
        dependencies.add(jar("a.jar", Map.of("META-INF/LICENSE", "Apache License\r\n", "META-INF/NOTICE", "by A")));
        dependencies.add(jar("b.jar", Map.of("META-INF/LICENSE", "BSD License", "META-INF/NOTICE", "by B")));

        Map<String, String> bundle = emit();

        assertThat(bundle.get("META-INF/LICENSE"))
                .containsOnlyOnce("Apache License")
                .contains("BSD License");
        assertThat(bundle.get("META-INF/NOTICE")).contains("by A").contains("by B");
    }

    @Test
    void whatSpeaksOfSeparateJarsIsLeftOut() throws Exception {
        dependencies.add(jar(
                "signed.jar",
                Map.of(
                        "META-INF/SIGNER.SF", "x",
                        "META-INF/SIGNER.RSA", "x",
                        "META-INF/signer.ec", "x",
                        "META-INF/INDEX.LIST", "x",
                        "module-info.class", "x",
                        "META-INF/versions/9/module-info.class", "x",
                        "lib/A.class", "a")));

        assertThat(emit())
                .containsKey("lib/A.class")
                .doesNotContainKeys(
                        "META-INF/SIGNER.SF",
                        "META-INF/SIGNER.RSA",
                        "META-INF/signer.ec",
                        "META-INF/INDEX.LIST",
                        "module-info.class",
                        "META-INF/versions/9/module-info.class");
    }

    @Test
    void aDependencyMayBeAFolder() throws Exception {
        Path module = folder.resolve("other module/classes");
        write(module, "other/Helper.class", "helper");
        dependencies.add(module);

        assertThat(emit()).containsEntry("other/Helper.class", "helper");
    }

    @Test
    void theApplicationMayBeAJar() throws Exception {
        classes = jar("shop.jar", Map.of("shop/Item.class", "original", "shop/Order.class", "order in a jar"));

        assertThat(emit())
                .containsEntry("shop/Item.class", "split item")
                .containsEntry("shop/Order.class", "order in a jar");
    }

    @Test
    void theApplicationMayHaveNoClassesOfItsOwn() throws Exception {
        classes = folder.resolve("missing");

        assertThat(emit()).containsEntry("shop/Item.class", "split item").doesNotContainKey("shop/Order.class");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Path module = folder.resolve("module");
        write(module, "m/B.class", "b");
        write(module, "m/A.class", "a");
        dependencies.add(module);
        dependencies.add(jar("tax.jar", Map.of(SERVICES + "a.A", "x.X", SERVICES + "b.B", "x.Y")));

        TimeZone zone = TimeZone.getDefault();
        byte[] first;
        byte[] second;
        try {
            first = Files.readAllBytes(emit("first"));
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
                }
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            second = Files.readAllBytes(emit("second"));
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aJarThatCantBeReadIsNamed() throws Exception {
        Path corrupt = folder.resolve("corrupt.jar");
        Files.writeString(corrupt, "this is no jar");
        dependencies.add(corrupt);

        assertThatThrownBy(this::emit)
                .isInstanceOf(EmitException.class)
                .hasMessageContaining(corrupt.toString())
                .hasMessageContaining("is not a readable jar");
        try (Stream<Path> left = Files.list(folder.resolve("target"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anOlderBundleIsReplaced() throws Exception {
        emit();
        write(classes, "shop/Order.class", "a new order");

        assertThat(emit()).containsEntry("shop/Order.class", "a new order");
        try (Stream<Path> left = Files.list(folder.resolve("target"))) {
            assertThat(left).containsExactly(folder.resolve("target/shop-1.0-local.jar"));
        }
    }

    private Map<String, String> emit() throws EmitException, IOException {
        return read(emit("target"));
    }

    private Path emit(String output) throws EmitException {
        EmitResult result = new LocalEmitter()
                .emit(new EmitRequest(
                        "shop",
                        "1.0",
                        "shop-1.0",
                        folder.resolve(output),
                        new EmitRequest.Compiled(
                                new Application("shop", List.of(), List.of(), List.of()),
                                "{\"name\":\"shop\"}",
                                splitClasses,
                                Map.of("META-INF/stateflow/classes.txt", bytes("application\tshop\n"))),
                        classes,
                        dependencies,
                        List.of(runtime),
                        Map.of(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Map.of()));
        assertThat(result.extension()).isEqualTo("jar");
        return result.bundle();
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // the manifest must be the first entry of a jar
            for (String file : files.keySet().stream()
                    .sorted((a, b) -> Boolean.compare(b.endsWith(".MF"), a.endsWith(".MF")))
                    .toList()) {
                ZipEntry entry = new ZipEntry(file);
                entry.setTimeLocal(java.time.LocalDateTime.of(2020, 5, 17, 12, 30));
                zip.putNextEntry(entry);
                zip.write(bytes(String.valueOf(files.get(file))));
            }
        }
        return jar;
    }

    private static Map<String, String> read(Path jar) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                files.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
