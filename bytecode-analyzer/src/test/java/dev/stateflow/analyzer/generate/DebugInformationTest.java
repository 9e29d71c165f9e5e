package dev.stateflow.analyzer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.message.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Stack traces and debuggers show the user's lines and variables. */
class DebugInformationTest {
    private static final String SOURCE = """
            @Entity class Driver {
                @Key private final String name;
                public Driver(String name) { this.name = name; }

                public int run(Other other, List<String> texts) {
                    int kept = texts.size();
                    int dead = kept + 1;
                    dead *= 2;
                    int answer = other.ask(dead);
                    int scoped = answer + kept;
                    dead = scoped;
                    return dead
                            + other.fail(answer);
                }
            }

            @Entity class Other {
                @Key private final String name;
                public Other(String name) { this.name = name; }
                public int ask(int n) { return n; }
                public int fail(int n) { return n / 0; }
            }
            """;

    @TempDir
    Path folder;

    private MethodNode split(String name) {
        TestApplication application = TestApplication.of(SOURCE, folder);
        assertThat(application.diagnostics()).isEmpty();
        ClassNode node = new ClassNode();
        new ClassReader(Objects.requireNonNull(application.generated().classes().get("t/Driver"))).accept(node, 0);
        assertThat(node.sourceFile).isEqualTo("Program.java");
        return node.methods.stream()
                .filter(m -> m.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allLinesOfTheMethodAndNoOthers() {
        Set<Integer> lines = new TreeSet<>();
        for (AbstractInsnNode insn : split("run").instructions) {
            if (insn instanceof LineNumberNode line) {
                lines.add(line.line);
            }
        }
        assertThat(lines).containsExactly(12, 13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    void variablesAreVisibleWhereTheyHaveValues() {
        MethodNode method = split("run");
        List<String> variables = new ArrayList<>();
        for (LocalVariableNode variable : method.localVariables) {
            variables.add(variable.name + ":" + variable.desc);
        }
        assertThat(variables)
                .contains(
                        "this:Lt/Driver;",
                        "other:Lt/Other;",
                        "texts:Ljava/util/List;",
                        "kept:I",
                        "dead:I",
                        "answer:I",
                        "scoped:I");
        assertThat(method.localVariables)
                .filteredOn(v -> v.name.equals("texts"))
                .extracting(v -> v.signature)
                .containsOnly("Ljava/util/List<Ljava/lang/String;>;");
        // dead is not saved at the first call, and assigned again after it; texts is never read again
        AbstractInsnNode taken = call(method, "takeInt");
        assertThat(visibleAt(method, taken)).contains("this", "other", "kept").doesNotContain("dead", "texts");
        AbstractInsnNode asked = call(method, "call");
        assertThat(visibleAt(method, asked)).contains("this", "other", "texts", "kept", "dead");
    }

    private static AbstractInsnNode call(MethodNode method, String name) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && call.name.equals(name)) {
                return insn;
            }
        }
        throw new AssertionError("no call of " + name);
    }

    private static List<String> visibleAt(MethodNode method, AbstractInsnNode insn) {
        int at = method.instructions.indexOf(insn);
        return method.localVariables.stream()
                .filter(v -> method.instructions.indexOf(v.start) <= at && at < method.instructions.indexOf(v.end))
                .map(v -> v.name)
                .toList();
    }

    @Test
    void stackTraceOfAResumedMethodNamesTheLineOfTheCall() throws Throwable {
        TestApplication application = TestApplication.of(SOURCE, folder);
        TestWorld world = new TestWorld(application, application.split(), () -> true);
        Address driver = world.create("Driver", "d");
        Address other = world.create("Other", "o");

        Throwable thrown = null;
        try {
            world.call(driver, "run(Lt/Other;Ljava/util/List;)I", world.resident(other), new ArrayList<>());
        } catch (ArithmeticException e) {
            thrown = e;
        }

        assertThat(thrown).isNotNull();
        assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("fail");
        assertThat(thrown.getStackTrace()[0].getLineNumber()).isEqualTo(27);
        assertThat(thrown.getStackTrace()[0].getFileName()).isEqualTo("Program.java");
    }
}
