package dev.stateflow.ir.draw;

import dev.stateflow.ir.Examples;
import dev.stateflow.ir.GoldenFiles;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden} is a case: {@code application.json} is drawn, with the text under {@code sources}, and the drawings are
 * compared with the files beside it.
 */
class DrawingGoldenTest {
    static List<Path> cases() throws IOException {
        return GoldenFiles.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsAsBefore(Path folder) throws IOException {
        Application application = IrJson.read(Files.readAllBytes(folder.resolve("application.json")));
        SourceLookup sources = new SourceRoots(List.of(folder.resolve("sources")));
        drawings(folder, "application", ApplicationDiagram.of(application));
        for (Operator operator : application.operators()) {
            for (Method method : operator.methods()) {
                if (method.graph().nodes().size() > 1) {
                    int o = application.operators().indexOf(operator);
                    int m = operator.methods().indexOf(method);
                    drawings(folder, "operator" + o + "-method" + m, MethodDiagram.of(method, sources));
                }
            }
        }
        GoldenFiles.assertGolden(folder.resolve("page.html"), withoutTemplates(HtmlDrawing.draw(application, sources)));
    }

    @Test
    void theReadmeShowsTheShop() throws IOException {
        SourceLookup sources =
                new SourceRoots(List.of(GoldenFiles.folder("shop").resolve("sources")));
        GoldenFiles.assertGolden(
                Path.of("../docs/images/user-buy.svg"), SvgDrawing.draw(MethodDiagram.of(Examples.buy(), sources)));
    }

    private static void drawings(Path folder, String name, Diagram diagram) throws IOException {
        GoldenFiles.assertGolden(folder.resolve(name + ".mmd"), MermaidDrawing.draw(diagram));
        GoldenFiles.assertGolden(folder.resolve(name + ".dot"), DotDrawing.draw(diagram));
        GoldenFiles.assertGolden(
                folder.resolve(name + ".svg"),
                SvgDrawing.draw(diagram).replace(Templates.standaloneStyle(), "/* style */\n"));
    }

    /** Style and script are files under version control already; a change of them is no change of the drawing. */
    private static String withoutTemplates(String page) {
        return page.replace(Templates.pageStyle(), "/* style */")
                .replace(Templates.pageScript(), "/* script */")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-…");
    }
}
