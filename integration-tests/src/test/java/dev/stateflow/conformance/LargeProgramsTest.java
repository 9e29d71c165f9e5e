package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.conformance.step.StepTarget;
import dev.stateflow.conformance.step.StepVariant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody writes by hand, but generators do: what is large is split too, or refused; it never fails at run time. */
class LargeProgramsTest {
    @TempDir
    private Path folder;

    @Test
    void aHundredAndEightyValuesLiveAcrossACall() throws Exception {
        conforms(manyValues(60));
    }

    @Test
    void moreValuesThanAFrameCanHaveAreRefused() throws Exception {
        conformsOrIsRefused(manyValues(200));
    }

    @Test
    void aMethodWithFourHundredCalls() throws Exception {
        conforms("""
                public long run() {
                    Cell cell = new Cell("c", 1);
                    long sum = 0;
                    %s
                    return sum;
                }
                """.formatted(each(400, i -> "sum = sum * 3 + cell.next();")));
    }

    @Test
    void anExpressionThatIsThirtyCallsDeep() throws Exception {
        conforms("""
                public int run() {
                    Cell cell = new Cell("c", 1);
                    return %s 0 %s;
                }
                """.formatted(each(30, i -> i + " - cell.add(cell.next(),"), each(30, i -> ")")));
    }

    @Test
    void aSwitchWithTwoHundredCalls() throws Exception {
        conforms("""
                public long run() {
                    Cell cell = new Cell("c", 0);
                    long sum = 0;
                    for (int i = 0; i < 200; i++) {
                        switch (i * 7 %% 200) {
                            %s
                            default:
                                sum += 5;
                        }
                    }
                    return sum;
                }
                """.formatted(each(
                190, i -> "case %d: sum += cell.next() * %d; %s".formatted(i, i, i % 3 == 0 ? "" : "break;"))));
    }

    @Test
    void finallyBlocksNestedSevenDeep() throws Exception {
        conforms("""
                public String run() {
                    Cell cell = new Cell("c", 0);
                    String log = "";
                    for (int i = 0; i < 4; i++) {
                        try {
                            %s
                            if (cell.next() %% 2 == 0) { log += "c"; continue; }
                            if (i == 3) { throw new IllegalStateException(); }
                            log += cell.next();
                            %s
                        } catch (IllegalStateException e) {
                            log += "caught";
                        }
                    }
                    return log;
                }
                """.formatted(
                each(7, i -> "try {"), each(7, i -> "} finally { log += \"f%d\" + cell.next(); }".formatted(i))));
    }

    @Test
    void aMethodWithMoreParametersThanASplitMethodCanHaveIsRefusedOrWorks() throws Exception {
        conformsOrIsRefused(
                """
                public long run() {
                    return sum(new Cell("c", 1), %s);
                }

                private long sum(Cell cell, %s) {
                    return cell.next() %s;
                }
                """.formatted(list(252, i -> "" + i), list(252, i -> "int p" + i), each(252, i -> " + p" + i)));
    }

    @Test
    void aMethodThatIsTooLongOnceItIsSplitIsRefusedOrWorks() throws Exception {
        conformsOrIsRefused("""
                public long run() {
                    Cell cell = new Cell("c", 1);
                    long sum = 0;
                    %s
                    return sum;
                }
                """.formatted(each(4000, i -> "sum += cell.next();")));
    }

    private static String manyValues(int triples) {
        return """
                public String run() {
                    Cell cell = new Cell("c", 1);
                    %s
                    int asked = cell.next();
                    return "" + asked %s;
                }
                """.formatted(
                        each(
                                triples,
                                i -> "int i%1$d = cell.next(); long l%1$d = i%1$d * 3L; String s%1$d = \"s\" + l%1$d;"
                                        .formatted(i)),
                        each(triples, i -> "+ i%1$d + l%1$d + s%1$d".formatted(i)));
    }

    private void conforms(String members) throws Exception {
        CompiledProgram program = compile(members);
        assertThat(Comparison.compare(
                        Observer.observe(new PlainTarget(), program),
                        Observer.observe(new StepTarget(StepVariant.ENCODED, SplitProgram::of), program)))
                .isEmpty();
    }

    private void conformsOrIsRefused(String members) throws Exception {
        CompilerOutput output = SplitProgram.compile(compile(members));
        if (output.hasErrors()) {
            assertThat(output.diagnostics()).allSatisfy(d -> {
                assertThat(d.code().code()).isEqualTo("SF0199");
                assertThat(d.place().className()).endsWith("Main");
            });
        } else {
            conforms(members);
        }
    }

    private CompiledProgram compile(String members) throws IOException {
        String source = """
                package large.program;

                import dev.stateflow.api.Entity;
                import dev.stateflow.api.Key;

                @Entity
                class Main {
                    @Key
                    final String id;

                    public Main(String id) {
                        this.id = id;
                    }

                    %s
                }

                @Entity
                class Cell {
                    @Key
                    final String name;
                    int value;

                    public Cell(String name, int value) {
                        this.name = name;
                        this.value = value;
                    }

                    public int next() {
                        return value++;
                    }

                    public int add(int a, int b) {
                        return a + b;
                    }
                }
                """.formatted(members);
        Program program = Program.of("large", "Program", folder.resolve("Program.java"), source);
        return new ProgramCompiler(folder, ProgramCompiler.entityApi())
                .compile(List.of(program), JavaFlags.DEFAULT)
                .get(0);
    }

    private static String each(int times, IntFunction<String> code) {
        return IntStream.range(0, times).mapToObj(code).collect(Collectors.joining("\n"));
    }

    private static String list(int times, IntFunction<String> code) {
        return IntStream.range(0, times).mapToObj(code).collect(Collectors.joining(", "));
    }
}
