package dev.stateflow.analyzer.generate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Remote operations in every kind of statement: {@code split/statements.txt}. */
class StatementsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> programs() {
        return Programs.read("statements.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void sameAsPlainJava(String name, String text) throws Throwable {
        Programs.Program program = Programs.parse("statements.txt", text);
        Programs.check(folder, program.driver(), program.more());
    }
}
