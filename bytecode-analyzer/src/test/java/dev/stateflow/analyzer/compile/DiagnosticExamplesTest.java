package dev.stateflow.analyzer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.SourceLines;
import dev.stateflow.analyzer.diagnostics.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the examples of the pages in docs/diagnostics: a wrong one gives the page's diagnostic and no other, a right one gives none. What the examples
 * leave out is put around them: classes, statements or members stand in a file with the other classes of the shop.
 */
class DiagnosticExamplesTest {
    private static final Path PAGES = Path.of("../docs/diagnostics");

    /** Examples that are no Java code, or need more than one file. */
    private static final Set<String> NOT_COMPILED = Set.of(
            "SF0001",
            "SF0002",
            "SF0003",
            "SF0004",
            "SF0005",
            "SF0006",
            "SF0207",
            "SF0215",
            "SF0901",
            // a test, which is not part of the application
            "SF0110 Right");

    private static final Pattern UNIT =
            Pattern.compile("(?m)^(?:(?:public|abstract|final|sealed) )*(?:class|interface|enum|record) (\\w+)");
    private static final Pattern UNIT_PUBLIC = Pattern.compile("(?m)^public (?=.*(?:class|interface|enum|record) )");
    private static final Pattern MEMBER =
            Pattern.compile("^(?:@|public |private |protected |static |native |synchronized )");
    private static final Pattern FINAL_FIELD = Pattern.compile("((?:private|public) final [\\w<>, ]+ \\w+);");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> wrongIsReportedAndRightIsNot() {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> !NOT_COMPILED.contains(code.code()))
                .flatMap(code -> Stream.of("Wrong", "Right")
                        .filter(section -> !NOT_COMPILED.contains(code.code() + " " + section))
                        .map(section ->
                                DynamicTest.dynamicTest(code.code() + " " + section, () -> check(code, section))));
    }

    private void check(DiagnosticCode code, String section) throws IOException {
        String example = example(code, section);
        Path folder = temporary.resolve(code.code() + section);
        Javac.compile(Map.of("shop/Example.java", whole(example)), folder);
        CompilerInput input = Javac.input(folder);

        List<Diagnostic> found = new StateflowCompiler().compile(input).diagnostics();

        List<DiagnosticCode> codes =
                found.stream().map(Diagnostic::code).distinct().toList();
        assertThat(codes)
                .as(() -> new TextRenderer(new SourceLines(input.sourceRoots(), folder)).render(found))
                .isEqualTo(section.equals("Wrong") ? List.of(code) : List.of());
    }

    private static String example(DiagnosticCode code, String section) throws IOException {
        String page = Files.readString(PAGES.resolve(code.code() + ".md"));
        int start = page.indexOf("\n```java\n", page.indexOf("\n## " + section + "\n"));
        assertThat(start).as("an example in Java").isPositive();
        int code1 = start + "\n```java\n".length();
        return page.substring(code1, page.indexOf("\n```", code1) + 1);
    }

    /** A file that compiles. */
    private static String whole(String example) {
        String text = example;
        // fields are final, and what sets them is left out
        if (!Pattern.compile("public [A-Z]\\w*\\(").matcher(text).find()) {
            text = FINAL_FIELD.matcher(text).replaceAll("$1 = Any.value();");
        }
        List<String> declared = new ArrayList<>();
        Matcher units = UNIT.matcher(text);
        while (units.find()) {
            declared.add(units.group(1));
        }
        if (!declared.isEmpty()) {
            text = UNIT_PUBLIC.matcher(text).replaceAll("");
        } else {
            text = MEMBER.matcher(text).find() ? aroundMembers(text) : aroundStatements(text);
        }
        StringBuilder file = new StringBuilder(read("imports")).append(text);
        for (String context : List.of("Item", "User", "Shelf", "Message", "Any")) {
            if (!declared.contains(context)) {
                file.append('\n').append(read(context));
            }
        }
        return file.toString();
    }

    private static String aroundMembers(String members) {
        StringBuilder type = new StringBuilder("@Entity\npublic class Example {\n");
        if (!members.contains("@Key")) {
            type.append("@Key private final String name = Any.value();\n");
        }
        if (!members.contains("items;") && !members.contains("items =")) {
            type.append("private List<Item> items = new ArrayList<>();\n");
        }
        return type.append("private int balance;\n")
                .append(members)
                .append("}\n")
                .toString();
    }

    private static String aroundStatements(String statements) {
        return aroundMembers(
                "private int total;\nprivate Item item;\nprivate Shelf shelf;\nprivate String text;\npublic void run() {\n"
                        + statements + "}\n");
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/pages").resolve(name + ".txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
