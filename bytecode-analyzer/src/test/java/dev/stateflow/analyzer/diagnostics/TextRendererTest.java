package dev.stateflow.analyzer.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRendererTest {
    @TempDir
    Path project;

    private TextRenderer renderer = new TextRenderer(new SourceLines(List.of(), Path.of("")));

    @BeforeEach
    void writeSources() throws IOException {
        Path root = project.resolve("src/main/java");
        Files.createDirectories(root.resolve("shop"));
        Files.writeString(root.resolve("shop/User.java"), """
                package shop;
                class User {
                    boolean buy(Item item, int amount) {
                \tsynchronized (this) { item.updateStock(-amount); }
                        return item.price() > item.price();
                    }
                    native
                    int once();
                }
                """);
        renderer = new TextRenderer(new SourceLines(List.of(project.resolve("none"), root), project));
    }

    @Test
    void printsTheSourceLineAndUnderlinesTheToken() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.REMOTE_IN_MONITOR, at(4, "updateStock"))
                .note("the monitor is entered", at(4, "synchronized"))
                .note("the item stands", new Place("shop.Item", "shop/Item.java", 7, "Item", "Item"))
                .note("nowhere in particular");

        assertThat(renderer.render(diagnostic)).isEqualTo("""
                        error[SF0107]: remote call while holding a monitor
                          --> src/main/java/shop/User.java:4  in User.buy(Item, int)
                           |
                         4 | \tsynchronized (this) { item.updateStock(-amount); }
                           | \t                           ^^^^^^^^^^^
                        note: the monitor is entered at User.java:4
                        note: the item stands at shop/Item.java:7
                        note: nowhere in particular
                        help: move the call out of the synchronized block; an entity already handles one message at a time
                        """);
    }

    @Test
    void underlinesNothingThatStandsTwiceOnTheLine() {
        assertThat(renderer.render(Diagnostic.of(DiagnosticCode.REMOTE_IN_MONITOR, at(5, "price"))))
                .contains(" 5 |         return item.price() > item.price();\nhelp:");
    }

    @Test
    void keepsTheGutterWideEnoughForTheLineNumber() throws IOException {
        Files.writeString(project.resolve("Long.java"), "\n".repeat(1233) + "x();\n");
        TextRenderer here = new TextRenderer(new SourceLines(List.of(project), project));

        assertThat(here.render(Diagnostic.of(
                        DiagnosticCode.REMOTE_IN_MONITOR, new Place("Long", "Long.java", 1234, "Long.f()", "x"))))
                .contains("""
                            --> Long.java:1234  in Long.f()
                             |
                        1234 | x();
                             | ^
                        """);
    }

    @Test
    void findsWhatHasNoLineIfItsNameStandsOnOneLineOnly() {
        assertThat(renderer.render(Diagnostic.of(
                        DiagnosticCode.NOT_SPLITTABLE,
                        new Place("shop.User", "shop/User.java", 0, "User.once()", "once"),
                        "it is native")))
                .contains("src/main/java/shop/User.java:8  in User.once()");
    }

    @Test
    void saysWhichDebugInformationIsMissing() {
        assertThat(renderer.render(
                        Diagnostic.of(DiagnosticCode.REMOTE_IN_MONITOR, new Place("shop.A", "", 0, "A.f()", "g"))))
                .contains(
                        "  --> shop.A  in A.f()\nnote: the class file does not name its source: compile with -g:source,lines (or -g)\n");
        assertThat(renderer.render(Diagnostic.of(
                        DiagnosticCode.REMOTE_IN_MONITOR, new Place("shop.A", "shop/A.java", 0, "A.f()", "g"))))
                .contains("  --> shop/A.java  in A.f()\nnote: the class file has no line for it");
    }

    @Test
    void survivesNamesThatMoveTheCursorAndPathsThatClimb() {
        String text = renderer.render(Diagnostic.of(
                DiagnosticCode.NO_KEY,
                new Place("a.B", "../../../../../etc/passwd", 1, "B\r\u001b[2J", "B"),
                "evil\n\u001b[31m"));

        assertThat(text).contains("entity evil??[31m has no key", "--> ../../../../../etc/passwd:1  in B??[2J");
        assertThat(text).doesNotContain(" | ");
    }

    @Test
    void countsAtTheEnd() {
        Diagnostic error = Diagnostic.of(DiagnosticCode.NO_KEY, Place.NOWHERE, "A");
        Diagnostic warning = Diagnostic.of(DiagnosticCode.DUPLICATE_CLASS, Place.NOWHERE, "A");

        assertThat(TextRenderer.summary(List.of())).isEqualTo("no errors");
        assertThat(TextRenderer.summary(List.of(error))).isEqualTo("1 error");
        assertThat(TextRenderer.summary(List.of(warning, warning))).isEqualTo("2 warnings");
        assertThat(TextRenderer.summary(List.of(error, error, warning))).isEqualTo("2 errors, 1 warning");
        assertThat(renderer.render(List.of(error, warning)))
                .startsWith("error[SF0201]: entity A has no key\nhelp: ")
                .contains("\n\nwarning[SF0003]: ")
                .endsWith("\n\n1 error, 1 warning\n");
    }

    private static Place at(int line, String token) {
        return new Place("shop.User", "shop/User.java", line, "User.buy(Item, int)", token);
    }
}
