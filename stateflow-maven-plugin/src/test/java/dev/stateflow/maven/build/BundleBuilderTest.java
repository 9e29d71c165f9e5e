package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.EmitResult;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleBuilderTest {
    @TempDir
    Path folder;

    private final Emitter emitter = new TextEmitter();
    private Path runtime = Path.of("");

    @BeforeEach
    void aRuntime() throws IOException {
        runtime = Files.writeString(folder.resolve("runtime.jar"), "runtime");
    }

    @Test
    void onlyRuntimeDependenciesGoIntoABundle() throws Exception {
        BundleBuilder.Bundle bundle = build("digest", Map.of());

        assertThat(bundle.result().bundle())
                .isEqualTo(folder.resolve("target/shop-1.0-text.txt"))
                .content()
                .contains("runtime.jar")
                .contains("needed.jar")
                .doesNotContain("provided.jar");
    }

    @Test
    void aBundleThatWouldComeOutTheSameIsLeftAlone() throws Exception {
        assertThat(build("digest", Map.of()).fresh()).isTrue();
        assertThat(build("digest", Map.of()).fresh()).isFalse();
        assertThat(build("digest", Map.of()).result())
                .isEqualTo(new EmitResult(folder.resolve("target/shop-1.0-text.txt"), "txt"));
    }

    @Test
    void aBundleIsMadeAgainWhenSomethingHasChanged() throws Exception {
        build("digest", Map.of());

        assertThat(build("other digest", Map.of()).fresh()).isTrue();
        assertThat(build("other digest", Map.of("size", "2")).fresh()).isTrue();
        Files.writeString(runtime, "another runtime");
        assertThat(build("other digest", Map.of("size", "2")).fresh()).isTrue();
        assertThat(build("other digest", Map.of("size", "2")).fresh()).isFalse();
    }

    @Test
    void aBundleThatWasDeletedOrChangedIsMadeAgain() throws Exception {
        Path bundle = build("digest", Map.of()).result().bundle();
        Files.delete(bundle);
        assertThat(build("digest", Map.of()).fresh()).isTrue();

        Files.writeString(bundle, "truncated");
        assertThat(build("digest", Map.of()).fresh()).isTrue();
        assertThat(bundle).content().contains("runtime.jar");
    }

    @Test
    void aBundleIsMadeAgainWhenAFileBesideItIsGone() throws Exception {
        Emitter withReadme = new TextEmitter() {
            @Override
            public EmitResult emit(EmitRequest request) throws EmitException {
                EmitResult bundle = super.emit(request);
                Path readme = request.outputDirectory().resolve("shop-1.0-text/README.md");
                try {
                    Files.createDirectories(readme.getParent());
                    Files.writeString(readme, "read me");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new EmitResult(bundle.bundle(), bundle.extension(), List.of(readme));
            }
        };
        EmitResult first = build(withReadme, "digest", Map.of()).result();
        BundleBuilder.Bundle second = build(withReadme, "digest", Map.of());
        assertThat(second.fresh()).isFalse();
        assertThat(second.result()).isEqualTo(first);

        Files.delete(first.companions().get(0));
        assertThat(build(withReadme, "digest", Map.of()).fresh()).isTrue();
        Files.writeString(first.companions().get(0), "edited");
        assertThat(build(withReadme, "digest", Map.of()).fresh()).isTrue();
    }

    @Test
    void aFailureLeavesNothingThatLooksUpToDate() throws Exception {
        Emitter failing = new TextEmitter() {
            @Override
            public EmitResult emit(EmitRequest request) throws EmitException {
                throw new EmitException("no luck");
            }
        };

        assertThatThrownBy(() -> build(failing, "digest", Map.of())).hasMessage("no luck");
        assertThat(build("digest", Map.of()).fresh()).isTrue();
    }

    private BundleBuilder.Bundle build(String digest, Map<String, String> options) throws EmitException, IOException {
        return build(emitter, digest, options);
    }

    private BundleBuilder.Bundle build(Emitter by, String digest, Map<String, String> options)
            throws EmitException, IOException {
        Module module = new Module(
                "shop",
                folder.resolve("classes"),
                List.of(
                        new Module.Dependency(folder.resolve("needed.jar"), true),
                        new Module.Dependency(folder.resolve("provided.jar"), false)),
                List.of(),
                folder,
                folder.resolve("target/stateflow"));
        CompiledModule compiled = new CompiledModule(
                digest,
                new EmitRequest.Compiled(
                        new Application("shop", List.of(), List.of(), List.of()), "{}", Map.of(), Map.of()));
        return new BundleBuilder("1.0", "shop-1.0", folder.resolve("target"), Instant.EPOCH)
                .build(by, module, compiled, List.of(runtime), Map.of(), options);
    }

    /** Its bundles say what they were asked to hold. */
    private static class TextEmitter implements Emitter {
        @Override
        public String target() {
            return "text";
        }

        @Override
        public String description() {
            return "a text, for tests";
        }

        @Override
        public EmitResult emit(EmitRequest request) throws EmitException {
            Path bundle = request.outputDirectory().resolve(request.finalName() + "-text.txt");
            try {
                Files.createDirectories(request.outputDirectory());
                Files.writeString(bundle, request.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new EmitResult(bundle, "txt");
        }
    }
}
