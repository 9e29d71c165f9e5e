package dev.stateflow.analyzer.generate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Remote operations in every kind of statement: {@code split/statements.txt}. */
class StatementsTest {
    private static final String SETUP = """
            Item a = new Item("a", 3);
            Item b = new Item("b", 5);
            int[] array = {1, 2, 3};
            List<Integer> list = new ArrayList<>();
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> programs() {
        return Programs.read("statements.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void sameAsPlainJava(String name, String body) throws Throwable {
        Programs.check(folder, "public Object run() throws Exception { " + SETUP + body + " }", "");
    }
}
