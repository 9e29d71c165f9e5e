package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationRootsTest {
    private static final String ITEM = "package items; @dev.stateflow.api.Entity public class Item {"
            + " @dev.stateflow.api.Key final String name = null; public int price() { return 1; } }";

    @TempDir
    Path folder;

    @Test
    void theModulesOwnClassesAreTheApplicationEvenIfThereAreNone() {
        Path missing = folder.resolve("missing");

        assertThat(ApplicationRoots.find(missing, List.of(), Set.of()).application())
                .containsExactly(missing);
    }

    @Test
    void aDependencyThatDeclaresEntitiesBelongsToItAsAFolderAndAsAJar() throws IOException {
        Path items = Sources.compile(folder.resolve("items"), List.of(), ITEM);
        Path jar = Sources.jar(items, folder.resolve("items.jar"));
        Path app = Files.createDirectories(folder.resolve("app"));

        assertThat(ApplicationRoots.find(app, List.of(items), Set.of()).application())
                .containsExactly(app, items);
        assertThat(ApplicationRoots.find(app, List.of(jar), Set.of()).application())
                .containsExactly(app, jar);
    }

    @Test
    void aHelperBelongsToItIfItMentionsAnEntityOnlyInADescriptor() throws IOException {
        Path items = Sources.compile(folder.resolve("items"), List.of(), ITEM);
        Path helper = Sources.compile(
                folder.resolve("helper"),
                List.of(items),
                "package helper; public interface Helper { void help(items.Item[] some); }");

        assertThat(find(items, helper).application()).contains(items, helper);
    }

    @Test
    void aHelperOfAHelperBelongsToIt() throws IOException {
        Path items = Sources.compile(folder.resolve("items"), List.of(), ITEM);
        Path inner = Sources.compile(
                folder.resolve("inner"),
                List.of(items),
                "package inner; public class Inner { public static int price() {"
                        + " return dev.stateflow.api.Entities.ref(items.Item.class, \"a\").price(); } }");
        Path outer = Sources.compile(
                folder.resolve("outer"),
                List.of(inner),
                "package outer; public class Outer { public int twice() { return 2 * inner.Inner.price(); } }");

        assertThat(find(outer, inner, items).application()).containsSubsequence(outer, inner, items);
    }

    @Test
    void whatDeclaresASupertypeOfAnEntityBelongsToItAndWhatCallsThatDoes() throws IOException {
        Path contracts = Sources.compile(
                folder.resolve("contracts"), List.of(), "package contracts; public interface Priced { int price(); }");
        Path named = Sources.compile(
                folder.resolve("named"),
                List.of(contracts),
                "package named; public interface Named extends contracts.Priced {}");
        Path sums = Sources.compile(
                folder.resolve("sums"),
                List.of(contracts),
                "package sums; public class Sums { int of(contracts.Priced p) { return p.price(); } }");
        Path items = Sources.compile(
                folder.resolve("items"),
                List.of(contracts, named),
                "package items; @dev.stateflow.api.Entity public class Item implements named.Named {"
                        + " public int price() { return 1; } }");

        assertThat(find(contracts, named, sums, items).libraries()).isEmpty();
    }

    @Test
    void whatHasNothingToDoWithEntitiesIsALibrary() throws IOException {
        Path items = Sources.compile(folder.resolve("items"), List.of(), ITEM);
        Path library = Sources.compile(
                folder.resolve("library"),
                List.of(),
                "package library; public class Text implements Comparable<Text> {"
                        + " public int compareTo(Text o) { return 0; } }");

        assertThat(find(library, items).libraries()).containsExactly(library);
    }

    @Test
    void whatTheBuildCallsOursBelongsToItButForStateflowsOwnJars() throws IOException {
        Path api = Sources.api();
        Path values = Sources.compile(
                folder.resolve("values"), List.of(), "package values; public class Money { public long cents; }");
        Path app = Files.createDirectories(folder.resolve("app"));

        ApplicationRoots.Roots roots = ApplicationRoots.find(app, List.of(api, values), Set.of(values, api));

        assertThat(roots.application()).containsExactly(app, values);
        assertThat(roots.libraries()).containsExactly(api);
    }

    @Test
    void stateflowsOwnJarsAreLibraries() throws IOException {
        Path api = Sources.api();
        Path items = Sources.compile(folder.resolve("items"), List.of(), ITEM);

        assertThat(find(api, items).libraries()).containsExactly(api);
    }

    @Test
    void whatCantBeReadIsALibrary() throws IOException {
        Path corrupt = Files.writeString(folder.resolve("corrupt.jar"), "no jar");
        Path truncated = Files.createDirectories(folder.resolve("truncated"));
        byte[] item = Files.readAllBytes(
                Sources.compile(folder.resolve("items"), List.of(), ITEM).resolve("items/Item.class"));
        for (int length = 0; length < item.length; length++) {
            byte[] part = java.util.Arrays.copyOf(item, length);
            Files.write(truncated.resolve("Item" + length + ".class"), part);
        }

        assertThat(find(corrupt).libraries()).containsExactly(corrupt);
        assertThat(ApplicationRoots.find(truncated, List.of(), Set.of()).application())
                .containsExactly(truncated);
    }

    private ApplicationRoots.Roots find(Path... dependencies) throws IOException {
        return ApplicationRoots.find(Files.createDirectories(folder.resolve("app")), List.of(dependencies), Set.of());
    }
}
