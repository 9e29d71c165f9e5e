package dev.stateflow.conformance.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.Suite;
import dev.stateflow.conformance.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance suite, as other compilers, releases and options leave it; release 17 of javac is what the rest of the suite runs on. */
class ClassFilesTest {
    private static final int NEWEST = 25;
    private static final Path FOLDER = Path.of("target", "class-files");

    @TestFactory
    Stream<DynamicContainer> programsMeanWhatTheJavaMeansWhoeverCompilesThem() throws IOException {
        int running = Runtime.version().feature();
        Optional<Path> newest = running == NEWEST ? Optional.empty() : Jdks.ofFeature(NEWEST);
        List<DynamicContainer> containers = new ArrayList<>();
        // both at once, each on a core of its own
        if (newest.isPresent()) {
            OtherJvm other = OtherJvm.start(newest.get(), NEWEST, FOLDER.resolve("jdk-" + NEWEST));
            Lazy<Findings> there = new Lazy<>(other::findings);
            List<Program> programs = Suite.programs();
            for (Variant variant : Variant.of(NEWEST)) {
                containers.add(container(variant, "on JDK " + NEWEST, programs, there));
            }
        }
        List<DynamicContainer> here = new ArrayList<>();
        for (Variant variant : Variant.of(running)) {
            List<Program> programs = Suite.programs();
            here.add(container(
                    variant,
                    "on this JDK",
                    programs,
                    new Lazy<>(() -> variant.run(programs, FOLDER.resolve("jdk-" + running)))));
        }
        return Stream.concat(here.stream(), containers.stream());
    }

    private static DynamicContainer container(
            Variant variant, String where, List<Program> programs, Lazy<Findings> findings) {
        return DynamicContainer.dynamicContainer(
                variant + " " + where,
                programs.stream()
                        .filter(variant.flags()::fit)
                        .map(p -> DynamicTest.dynamicTest(
                                Findings.key(variant, p.toString()) + ", " + where,
                                () -> assertThat(findings.get().of(variant, p.toString()))
                                        .isEmpty())));
    }

    /** Computes once. */
    private static final class Lazy<T> {
        private final Source<T> source;
        private Optional<T> value = Optional.empty();

        Lazy(Source<T> source) {
            this.source = source;
        }

        T get() throws Exception {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }

    private interface Source<T> {
        T get() throws Exception;
    }
}
