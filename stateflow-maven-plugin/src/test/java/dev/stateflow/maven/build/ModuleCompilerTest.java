package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.emitters.EmitRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCompilerTest {
    private static final String ITEM = "package shop; @dev.stateflow.api.Entity public class Item {"
            + " @dev.stateflow.api.Key private final String name; private int stock;"
            + " public Item(String name) { this.name = name; }"
            + " public int take(Item from) { stock += from.stock(); return stock; }"
            + " public int stock() { return stock; } }";
    private static final String NO_KEY =
            "package shop; @dev.stateflow.api.Entity public class Item { public int stock() { return 1; } }";

    @TempDir
    Path folder;

    private Path classes = Path.of("");
    private Path work = Path.of("");

    @BeforeEach
    void folders() {
        classes = folder.resolve("classes");
        work = folder.resolve("work");
    }

    @Test
    void whatIsStoredIsWhatWasCompiled() throws IOException {
        Sources.compile(classes, List.of(), ITEM);

        EmitRequest.Compiled first = compiled("a").compiled();
        EmitRequest.Compiled second = compiled("a").compiled();

        assertThat(second.application()).isEqualTo(first.application());
        assertThat(second.applicationJson()).isEqualTo(first.applicationJson());
        assertThat(second.classes().keySet())
                .isEqualTo(first.classes().keySet())
                .contains("shop/Item", "shop/Item$Step");
        first.classes()
                .forEach((name, bytes) -> assertThat(second.classes())
                        .hasEntrySatisfying(name, stored -> assertThat(stored).isEqualTo(bytes)));
        assertThat(texts(second.resources()))
                .isEqualTo(texts(first.resources()))
                .isNotEmpty();
    }

    @Test
    void objectsOfAModuleThatKnowsNothingOfEntitiesAreStateIfItIsOurs() throws IOException {
        Path values = Sources.compile(
                folder.resolve("values"), List.of(), "package values; public class Money { public long cents; }");
        Sources.compile(
                classes,
                List.of(values),
                "package shop; @dev.stateflow.api.Entity public class Till { @dev.stateflow.api.Key private final String id;"
                        + " private values.Money money; public Till(String id) { this.id = id; }"
                        + " public values.Money money() { return money; } }");

        assertThat(outcome(new Module.Dependency(values, true, false)).diagnostics())
                .extracting(d -> d.code().code())
                .containsOnly("SF0209", "SF0210");
        assertThat(outcome(new Module.Dependency(values, true, true)).diagnostics())
                .isEmpty();
    }

    private ModuleCompiler.Outcome outcome(Module.Dependency dependency) throws IOException {
        Module module = new Module(
                "test",
                classes,
                List.of(new Module.Dependency(Sources.api(), true), dependency),
                List.of(),
                folder,
                work);
        return new ModuleCompiler("a").compile(module);
    }

    @Test
    void anUnchangedModuleIsNotAnalysedAgain() throws IOException {
        Sources.compile(classes, List.of(), ITEM);

        assertThat(isAnalysed("a")).isTrue();
        assertThat(isAnalysed("a")).isFalse();
    }

    @Test
    void aChangedModuleIs() throws IOException {
        Sources.compile(classes, List.of(), ITEM);
        isAnalysed("a");

        Sources.compile(classes, List.of(), ITEM.replace("stock += from", "stock -= from"));
        assertThat(isAnalysed("a")).isTrue();
        assertThat(isAnalysed("another version of the plugin")).isTrue();
        assertThat(isAnalysed("another version of the plugin")).isFalse();
    }

    @Test
    void aResultThatSomebodyDamagedIsMadeAgain() throws IOException {
        Sources.compile(classes, List.of(), ITEM);
        isAnalysed("a");

        Files.writeString(work.resolve("application.json"), "{}");

        assertThat(isAnalysed("a")).isTrue();
    }

    @Test
    void errorsAreFoundEveryTimeUntilTheyAreMended() throws IOException {
        Sources.compile(classes, List.of(), ITEM);
        compiled("a");
        Sources.compile(classes, List.of(), NO_KEY);

        for (int time = 0; time < 2; time++) {
            ModuleCompiler.Outcome outcome = compile("a");
            assertThat(outcome.compiled()).isEmpty();
            assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NO_KEY);
            assertThat(work.resolve("application.json")).doesNotExist();
            assertThat(work.resolve("diagnostics.json")).content().contains("SF0201");
        }
        Sources.compile(classes, List.of(), ITEM);
        assertThat(compile("a").compiled()).isPresent();
    }

    @Test
    void aModuleWithoutEntitiesIsEmpty() throws IOException {
        assertThat(compiled("a").isEmpty()).isTrue();
        Sources.compile(classes, List.of(), "package shop; public class Price {}");
        assertThat(compiled("a").isEmpty()).isTrue();
        Sources.compile(classes, List.of(), ITEM);
        assertThat(compiled("a").isEmpty()).isFalse();
    }

    /** Every analysis writes what it found. */
    private boolean isAnalysed(String identity) throws IOException {
        Files.deleteIfExists(work.resolve("diagnostics.json"));
        compiled(identity);
        return Files.exists(work.resolve("diagnostics.json"));
    }

    private CompiledModule compiled(String identity) throws IOException {
        ModuleCompiler.Outcome outcome = compile(identity);
        assertThat(outcome.diagnostics()).isEmpty();
        return outcome.compiled().orElseThrow();
    }

    private ModuleCompiler.Outcome compile(String identity) throws IOException {
        return new ModuleCompiler(identity)
                .compile(new Module(
                        "shop", classes, List.of(new Module.Dependency(Sources.api(), true)), List.of(), folder, work));
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        file -> new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
