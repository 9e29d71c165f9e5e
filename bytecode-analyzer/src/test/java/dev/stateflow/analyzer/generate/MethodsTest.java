package dev.stateflow.analyzer.generate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Suspendable methods of all kinds, and what they are called on: {@code split/methods.txt}. */
class MethodsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> programs() {
        return Programs.read("methods.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void sameAsPlainJava(String name, String text) throws Throwable {
        Programs.Program program = Programs.parse("methods.txt", text);
        Programs.check(folder, program.driver(), program.more());
    }
}
