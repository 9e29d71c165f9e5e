package dev.stateflow.emitters.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitters;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateSchema;
import dev.stateflow.ir.model.TypeRef;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkEmitterTest {
    @TempDir
    Path folder;

    private Path runtime = Path.of("");
    private Path gateway = Path.of("");

    @BeforeEach
    void aRuntime() throws IOException {
        Files.createDirectories(folder.resolve("classes/shop"));
        Files.writeString(folder.resolve("classes/shop/Order.class"), "order");
        runtime = folder.resolve("runtime.jar");
        jar(runtime, "dev/stateflow/flink/FlinkJob.class");
        gateway = folder.resolve("gateway.jar");
        jar(gateway, "dev/stateflow/gateway/Gateway.class");
    }

    private static void jar(Path jar, String entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(entry.getBytes(StandardCharsets.UTF_8));
        }
    }

    private EmitResult emit(String name, String output, Map<String, String> options) throws EmitException {
        return new FlinkEmitter()
                .emit(new EmitRequest(
                        name,
                        "1.0+x",
                        "shop-1.0",
                        folder.resolve(output),
                        new EmitRequest.Compiled(
                                new Application(name, List.of(item()), List.of(), List.of()),
                                "{\"name\":\"shop\"}",
                                Map.of("shop/Item", "split".getBytes(StandardCharsets.UTF_8)),
                                Map.of()),
                        folder.resolve("classes"),
                        List.of(),
                        List.of(runtime),
                        Map.of("runtime-gateway", gateway),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        options));
    }

    private static Operator item() {
        SourceLocation source = new SourceLocation("shop/Item.java", 1);
        return new Operator(
                "Item",
                "shop.Item",
                List.of(),
                true,
                new KeySpec(KeySpec.Kind.FIELD, "name", new TypeRef("Ljava/lang/String;")),
                new StateSchema(List.of()),
                List.of(new Constructor(
                        "()V",
                        List.of(
                                new Parameter("name", new TypeRef("Ljava/lang/String;")),
                                new Parameter("price", new TypeRef("I"))),
                        source)),
                List.of(),
                source);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("target/shop-1.0-flink").resolve(name));
    }

    @Test
    void theTargetIsFound() throws Exception {
        assertThat(Emitters.load(FlinkEmitter.class.getClassLoader()).find("flink"))
                .isInstanceOf(FlinkEmitter.class);
        assertThat(new FlinkEmitter().runtimeArtifactId()).isEqualTo("runtime-flink");
    }

    @Test
    void theJarIsAJobWithTheApplicationTheRuntimeAndTheIr() throws Exception {
        EmitResult result = emit("shop", "target", Map.of());

        assertThat(result.extension()).isEqualTo("jar");
        assertThat(result.bundle()).isEqualTo(folder.resolve("target/shop-1.0-flink.jar"));
        try (JarFile jar = new JarFile(result.bundle().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("dev.stateflow.flink.FlinkJob");
            assertThat(jar.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/stateflow/README.md",
                            "META-INF/stateflow/application.json",
                            "dev/stateflow/flink/FlinkJob.class",
                            "shop/Item.class",
                            "shop/Order.class");
        }
    }

    @Test
    void theGatewayIsTheApplicationWithoutTheJob() throws Exception {
        EmitResult result = emit("shop", "target", Map.of());

        assertThat(new FlinkEmitter().companionArtifactIds()).containsExactly("runtime-gateway");
        try (JarFile jar = new JarFile(result.companions().get(4).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("dev.stateflow.gateway.Gateway");
            assertThat(jar.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/stateflow/application.json",
                            "dev/stateflow/gateway/Gateway.class",
                            "shop/Item.class",
                            "shop/Order.class");
        }
    }

    @Test
    void whatItIsDeployedWithNamesTheApplication() throws Exception {
        EmitResult result = emit("shop", "target", Map.of());

        assertThat(result.companions())
                .extracting(path -> folder.resolve("target/shop-1.0-flink").relativize(path))
                .containsExactly(
                        Path.of("Dockerfile"),
                        Path.of("README.md"),
                        Path.of("flink-deployment.yaml"),
                        Path.of("gateway.Dockerfile"),
                        Path.of("shop-1.0-gateway.jar"));
        assertThat(file("README.md"))
                .startsWith("# shop 1.0+x on Flink\n")
                .contains("--create --topic shop-requests --partitions 4")
                .contains("flink run -d -p 1 shop-1.0-flink.jar --bootstrap-servers=kafka:9092")
                .contains("java -jar shop-1.0-flink/shop-1.0-gateway.jar --bootstrap-servers=kafka:9092")
                .contains("client.create(\"Item\", name, price);")
                .contains("docker build -f shop-1.0-flink/Dockerfile -t shop:1.0-x .");
        assertThat(file("Dockerfile"))
                .contains("FROM flink:2.3.0-java17\n")
                .contains("COPY --chown=flink:flink shop-1.0-flink.jar /opt/flink/usrlib/shop-1.0-flink.jar");
        assertThat(file("flink-deployment.yaml"))
                .contains("\n  name: shop\n")
                .contains("\n  image: shop:1.0-x\n")
                .contains("\n    jarURI: local:///opt/flink/usrlib/shop-1.0-flink.jar\n")
                .contains("\n    entryClass: dev.stateflow.flink.FlinkJob\n")
                .contains("\n      - --layout=fused\n");
        for (Path file : result.companions().subList(0, 4)) {
            assertThat(file).content().doesNotContain("{{").doesNotContain("}}");
        }
    }

    @Test
    void optionsAreInTheManifest() throws Exception {
        emit(
                "shop",
                "target",
                Map.of(
                        "parallelism", "8",
                        "layout", "per-entity",
                        "delivery", "at-least-once",
                        "bootstrap-servers", "k1:9092,k2:9092",
                        "image", "registry.example.com/shop:7"));

        assertThat(file("flink-deployment.yaml"))
                .contains("\n    parallelism: 8\n")
                .contains("\n      - --layout=per-entity\n")
                .contains("\n      - --delivery=at-least-once\n")
                .contains("\n      - --bootstrap-servers=k1:9092,k2:9092\n")
                .contains("\n  image: registry.example.com/shop:7\n");
    }

    @ParameterizedTest
    @CsvSource({
        "parallelism, 0, must be a number from 1 to 32768",
        "parallelism, many, must be a number from 1 to 32768",
        "layout, fussed, must be fused or per-entity",
        "delivery, never, must be exactly-once or at-least-once",
        "image, a b, can't be 'a b'",
    })
    void optionsThatMeanNothingAreRefused(String option, String value, String message) {
        assertThatThrownBy(() -> emit("shop", "target", Map.of(option, value)))
                .isInstanceOf(EmitException.class)
                .hasMessageContaining("stateflow.flink." + option)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "My_Shop.v2, my-shop-v2",
        "42-shops!, shops",
        "a-very-long-name-of-an-application-that-does-not-fit, a-very-long-name-of-an-application-that-does",
        "???, application",
    })
    void kubernetesGetsANameThatItAccepts(String application, String name) throws Exception {
        emit(application, "target", Map.of());

        assertThat(file("flink-deployment.yaml")).contains("\n  name: " + name + "\n");
        assertThat(file("README.md")).contains("--topic " + application + "-requests ");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        EmitResult first = emit("shop", "first", Map.of());
        EmitResult second = emit("shop", "second", Map.of());

        assertThat(first.bundle()).hasSameBinaryContentAs(second.bundle());
        for (int i = 0; i < first.companions().size(); i++) {
            assertThat(first.companions().get(i))
                    .hasSameBinaryContentAs(second.companions().get(i));
        }
    }
}
