package dev.stateflow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of docs/guarantees.md names what proves it, and that exists. */
class GuaranteesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PROGRAMS = Path.of("src", "test", "programs");
    private static final Pattern GUARANTEE = Pattern.compile("(?ms)^\\d+\\. .*?(?=^\\d+\\. |^## |\\z)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern PROGRAM = Pattern.compile("`([a-z]+/[A-Z]\\w+)`");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/guarantees.md"));
    }

    @Test
    void everyGuaranteeNamesItsProof() throws IOException {
        List<String> guarantees = new ArrayList<>();
        Matcher matcher = GUARANTEE.matcher(page());
        while (matcher.find()) {
            guarantees.add(matcher.group());
        }
        assertThat(guarantees)
                .hasSizeGreaterThan(5)
                .allMatch(g -> TEST.matcher(g).find());
    }

    @Test
    void whatIsNamedExists() throws IOException {
        Map<String, String> tests = tests();
        String page = page();
        Matcher test = TEST.matcher(page);
        while (test.find()) {
            assertThat(tests).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(tests.get(test.group(1)))
                        .as("%s has a test %s", test.group(1), test.group(2))
                        .contains("void " + test.group(2) + "(");
            }
        }
        Matcher program = PROGRAM.matcher(page);
        while (program.find()) {
            assertThat(PROGRAMS.resolve(program.group(1) + ".java")).exists();
        }
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.filter(f -> f.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
                    .collect(Collectors.toList());
            Map<String, String> tests = new HashMap<>();
            for (Path source : sources) {
                String name = source.getFileName().toString();
                tests.merge(name.substring(0, name.length() - 5), Files.readString(source), String::concat);
            }
            return tests;
        }
    }
}
