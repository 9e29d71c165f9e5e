package dev.stateflow.analyzer.generate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs as class files of Java 8 without debug information: accessors in place of nest mates, string concatenation by builders, private calls
 * by invokespecial, and no variable names. Programs that need a newer Java say so in their names.
 */
class OldClassFilesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> programs() {
        return Stream.of("expressions.txt", "statements.txt", "methods.txt")
                .flatMap(file -> Programs.read(file).map(a -> Arguments.of(file + ", " + a.get()[0], a.get()[1])))
                .filter(a -> !String.valueOf(a.get()[0]).contains("(17)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void sameAsPlainJava(String name, String text) throws Throwable {
        Programs.Program program = Programs.parse(name.substring(0, name.indexOf(',')), text);
        Programs.check(folder, program.driver(), program.more(), "--release", "8", "-g:none");
    }
}
