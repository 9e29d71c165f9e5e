package dev.stateflow.analyzer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes and methods that name one another in long chains: the compiler's stack is small, and the application isn't. */
class LongChainsTest {
    private static final int LENGTH = 2_000;
    private static final long STACK_BYTES = 256 << 10;

    @TempDir
    Path temporary;

    @Test
    void entitiesThatKnowTheNext() {
        check(i -> "@Entity class Link" + i + " { @Key final String id; Link" + next(i) + " next; int value;"
                + " public Link" + i + "(String id) { this.id = id; }"
                + " public int sum() { return value + next.sum(); } }");
    }

    @Test
    void valuesWithinValues() {
        check(i -> (i == 0 ? "@Entity class Link0 { @Key final String id; Link1 value;" : "class Link" + i + " {")
                + (i == 0
                        ? " public Link0(String id) { this.id = id; } public void set(Link1 v) { value = v; } }"
                        : last(i) ? " int value; }" : " Link" + (i + 1) + " next; }"));
    }

    @Test
    void methodsThatCallTheNext() {
        check(i -> i == 0
                ? "@Entity class Link0 { @Key final String id; public Link0(String id) { this.id = id; }"
                        + " public int get() { return 1; } public int ask(Link0 o) { return Link1.ask(o); } }"
                : "class Link" + i + " { static int ask(Link0 o) { return "
                        + (last(i) ? "o.get()" : "Link" + (i + 1) + ".ask(o)") + "; } }");
    }

    @Test
    void methodsThatPassObjectsOn() {
        check(i -> i == 0
                ? "@Entity class Link0 { @Key final String id; int[] kept; public Link0(String id) { this.id = id; }"
                        + " public void keep(int[] a) { kept = Link1.pass(a); } }"
                : "class Link" + i + " { static int[] pass(int[] a) { "
                        + (last(i) ? "a[0]++; return a" : "return Link" + (i + 1) + ".pass(a)") + "; } }");
    }

    private static int next(int i) {
        return (i + 1) % LENGTH;
    }

    private static boolean last(int i) {
        return i == LENGTH - 1;
    }

    private void check(IntFunction<String> type) {
        String text = "import dev.stateflow.api.*;\n"
                + IntStream.range(0, LENGTH).mapToObj(i -> type.apply(i)).collect(Collectors.joining("\n"));
        Javac.compile(Map.of("Chain.java", text), temporary);
        CompletableFuture<CompilerOutput> output = new CompletableFuture<>();
        new Thread(
                        null,
                        () -> output.completeAsync(
                                () -> new StateflowCompiler().compile(Javac.input(temporary)), Runnable::run),
                        "small stack",
                        STACK_BYTES)
                .start();
        assertThat(output.join().diagnostics().stream().limit(2)).isEmpty();
        assertThat(output.join().classes()).isNotEmpty();
    }
}
