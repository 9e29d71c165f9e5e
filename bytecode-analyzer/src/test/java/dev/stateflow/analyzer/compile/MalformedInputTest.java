package dev.stateflow.analyzer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Whatever stands in the class files, the answer is a diagnostic. */
class MalformedInputTest {
    private static final String SOURCE = """
            package shop;

            import dev.stateflow.api.Entity;
            import dev.stateflow.api.Key;
            import java.util.ArrayList;
            import java.util.List;

            @Entity(name = "user")
            class User {
                @Key
                private final String name;

                private int balance;
                private final List<Item> items = new ArrayList<>();

                public User(String name) {
                    this.name = name;
                }

                public boolean buy(Item item, int amount) throws IllegalStateException {
                    int total = amount * item.price();
                    for (Item other : items) {
                        try {
                            total += other.price() > 10L ? other.price() : Math.max(1, other.price());
                        } catch (RuntimeException e) {
                            throw new IllegalStateException("can't pay for " + other, e);
                        }
                    }
                    switch (amount) {
                        case 0, 1, 2, 3 -> balance++;
                        case 1000 -> balance--;
                        default -> items.forEach(i -> balance += total(i));
                    }
                    balance -= total;
                    return balance >= 0;
                }

                private static int total(Item item) {
                    return item == null ? 0 : 1;
                }
            }
            """;
    private static final String ITEM = """
            package shop;

            @dev.stateflow.api.Entity
            class Item {
                @dev.stateflow.api.Key
                private final String name = "x";

                int price() {
                    return 3;
                }
            }
            """;

    @TempDir
    Path temporary;

    private final StateflowCompiler compiler = new StateflowCompiler();
    private Path classes = Path.of("");
    private byte[] user = {};

    @BeforeEach
    void compile() throws IOException {
        classes = Javac.compile(Map.of("shop/User.java", SOURCE, "shop/Item.java", ITEM), temporary);
        user = Files.readAllBytes(classes.resolve("shop/User.class"));
    }

    @Test
    void theUndamagedInputCompiles() {
        // the callback in buy holds no remote operation
        assertThat(compiler.compile(Javac.input(temporary)).diagnostics()).isEmpty();
    }

    @Test
    void aClassCutOffAnywhereIsReported() throws IOException {
        for (int length = 0; length < user.length; length++) {
            Files.write(classes.resolve("shop/User.class"), Arrays.copyOf(user, length));

            List<Diagnostic> found = compiler.compile(Javac.input(temporary)).diagnostics();

            assertThat(found)
                    .as("cut off after %d bytes", length)
                    .extracting(Diagnostic::code)
                    .containsExactly(DiagnosticCode.UNREADABLE_CLASS_FILE);
        }
    }

    @Test
    void flippedBytesNeverCrashTheCompiler() throws IOException {
        long seed = Long.getLong("stateflow.seed", 1L);
        Random random = new Random(seed);
        int rounds = Integer.getInteger("stateflow.rounds", 1500);
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = user.clone();
            int flips = 1 + random.nextInt(3);
            for (int i = 0; i < flips; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(classes.resolve("shop/User.class"), damaged);

            CompilerOutput output = compiler.compile(Javac.input(temporary));

            assertThat(output.diagnostics())
                    .as("-Dstateflow.seed=%d, round %d", seed, round)
                    .filteredOn(d -> d.code() == DiagnosticCode.INTERNAL_ERROR)
                    .isEmpty();
        }
    }

    @Test
    void anEmptyFileAndAFileThatIsNoClassAreReported() throws IOException {
        Files.write(classes.resolve("shop/User.class"), new byte[0]);
        Files.writeString(classes.resolve("shop/Item.class"), "not a class, but long enough to be one");

        List<Diagnostic> found = compiler.compile(Javac.input(temporary)).diagnostics();

        assertThat(found)
                .extracting(Diagnostic::message)
                .containsExactly("can't read shop/Item.class", "can't read shop/User.class");
        assertThat(found.get(0).notes().get(0).text()).isEqualTo("it does not start as a class file does");
        assertThat(found.get(1).notes().get(0).text()).isEqualTo("the file is empty");
    }

    @Test
    void aClassInTheWrongPlaceIsReported() throws IOException {
        Files.write(classes.resolve("User.class"), user);

        assertThat(compiler.compile(Javac.input(temporary)).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.notes().get(0).text()).isEqualTo("it holds the class shop.User"));
    }

    @Test
    void versionsOutsideTheSupportedRangeAreReported() throws IOException {
        for (int version : new int[] {0, 44, 70, 0xFFFF}) {
            assertThat(codes(withVersion(version)))
                    .as("version %d", version)
                    .containsExactly(DiagnosticCode.UNSUPPORTED_CLASS_FILE_VERSION);
        }
        for (int version : new int[] {45, 48, 51, 52, 61, 65, 69}) {
            assertThat(codes(withVersion(version))).as("version %d", version).isEmpty();
        }
    }

    @Test
    void theFirstOfTwoDifferentClassesIsUsedAndAWarningSaysSo() throws IOException {
        Path jar = temporary.resolve("other.jar");
        byte[] other = Files.readAllBytes(
                Javac.compile(Map.of("shop/Item.java", ITEM.replace("3", "4")), temporary.resolve("other"))
                        .resolve("shop/Item.class"));
        jar(
                jar,
                Map.of(
                        "shop/Item.class",
                        other,
                        "shop/User.class",
                        user,
                        "META-INF/versions/21/shop/User.class",
                        other));
        CompilerInput input = Javac.input(temporary);

        for (CompilerInput both : List.of(
                new CompilerInput("x", List.of(classes, jar), input.libraryRoots(), List.of()),
                new CompilerInput(
                        "x", List.of(classes), List.of(input.libraryRoots().get(0), jar), List.of()))) {
            CompilerOutput output = compiler.compile(both);

            assertThat(output.hasErrors()).isFalse();
            assertThat(output.diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo(DiagnosticCode.DUPLICATE_CLASS);
                assertThat(d.message()).contains("shop.Item");
                assertThat(d.notes().get(0).text()).isEqualTo("the one in " + classes + " is used");
            });
        }
    }

    @Test
    void rootsThatAreMissingOrDamagedNeverCrashTheCompiler() throws IOException {
        Path damaged = Files.writeString(temporary.resolve("damaged.jar"), "PK but no more");
        CompilerInput input = Javac.input(temporary);
        CompilerInput more = new CompilerInput(
                "x",
                List.of(classes, temporary.resolve("missing")),
                List.of(input.libraryRoots().get(0), damaged, temporary.resolve("missing.jar")),
                List.of());

        assertThat(compiler.compile(more).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).isEqualTo("can't read " + damaged));
    }

    @Test
    void damagedJarEntriesAreReported() throws IOException {
        Path jar = temporary.resolve("app.jar");
        jar(jar, Map.of("shop/Item.class", Files.readAllBytes(classes.resolve("shop/Item.class"))));
        byte[] bytes = Files.readAllBytes(jar);
        String head = "shop/Item.class";
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(head) + head.length();
        Arrays.fill(bytes, data, data + 20, (byte) 0xFF);
        Files.write(jar, bytes);

        CompilerInput input =
                new CompilerInput("x", List.of(jar), Javac.input(temporary).libraryRoots(), List.of());
        assertThat(compiler.compile(input).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.UNREADABLE_CLASS_FILE);
    }

    @Test
    void cyclicAndMissingSuperclassesAreReported() throws IOException {
        writeClass("a/A", "a/B");
        writeClass("a/B", "a/A");
        writeClass("a/Self", "a/Self");
        writeClass("a/C", "b/Missing");
        writeClass("a/D", "b/Missing");
        writeClass("a/BelowCycle", "a/A");

        assertThat(compiler.compile(Javac.input(temporary)).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "class a.A is its own supertype",
                        "class a.B is its own supertype",
                        "class b.Missing is needed but is not on the class path",
                        "class a.Self is its own supertype");
    }

    @Test
    void aLibraryOfANewerReleaseIsNoProblem() throws IOException {
        Path library = temporary.resolve("library");
        Files.createDirectories(library.resolve("dev/stateflow/api"));
        try (Stream<Path> files = Files.walk(Javac.entityApi())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[7] = 99;
                Files.write(library.resolve("dev/stateflow/api").resolve(file.getFileName()), bytes);
            }
        }

        CompilerInput input = new CompilerInput("x", List.of(classes), List.of(library), List.of());
        assertThat(compiler.compile(input).diagnostics()).isEmpty();
    }

    @Test
    void aSuperclassConstructorOfAnotherObjectIsReported() throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(user).accept(node, 0);
        for (MethodNode method : node.methods) {
            if (method.name.equals("<init>")) {
                VarInsnNode self = (VarInsnNode) StreamSupport.stream(method.instructions.spliterator(), false)
                        .filter(VarInsnNode.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                self.var = 1;
            }
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);

        assertThat(codes(writer.toByteArray())).containsExactly(DiagnosticCode.UNREADABLE_CLASS_FILE);
    }

    @Test
    void subroutinesThatDoubleTheCodeAtEachLevelAreRefusedBeforeTheyAreCopied() throws IOException {
        assertThat(codes(withSubroutines(8, -1))).isEmpty();
        for (int levels : new int[] {12, 60, 250}) {
            assertThat(codes(withSubroutines(levels, -1)))
                    .as("%d levels", levels)
                    .containsExactly(DiagnosticCode.SUBROUTINES_TOO_LARGE);
        }
        assertThat(compiler.compile(Javac.input(temporary)).diagnostics().get(0).message())
                .isEqualTo("the subroutines of method User.old()V are too large to be copied to where they are called");
    }

    @Test
    void aSubroutineThatCallsItselfIsReported() throws IOException {
        assertThat(codes(withSubroutines(3, 0))).containsExactly(DiagnosticCode.UNREADABLE_CLASS_FILE);
    }

    /** A method of subroutines, each of which calls the next one twice; the last one calls the one at a level, if that is not negative. */
    private static byte[] withSubroutines(int levels, int last) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_SUPER, "shop/User", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "old", "()V", null, null);
        Label[] starts = Stream.generate(Label::new).limit(levels).toArray(Label[]::new);
        code.visitCode();
        code.visitJumpInsn(Opcodes.JSR, starts[0]);
        code.visitInsn(Opcodes.RETURN);
        for (int level = 0; level < levels; level++) {
            code.visitLabel(starts[level]);
            code.visitVarInsn(Opcodes.ASTORE, level);
            int next = level + 1 < levels ? level + 1 : last;
            if (next >= 0) {
                code.visitJumpInsn(Opcodes.JSR, starts[next]);
                code.visitJumpInsn(Opcodes.JSR, starts[next]);
            }
            code.visitVarInsn(Opcodes.RET, level);
        }
        code.visitMaxs(2, levels);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private List<DiagnosticCode> codes(byte[] bytes) throws IOException {
        Files.write(classes.resolve("shop/User.class"), bytes);
        return compiler.compile(Javac.input(temporary)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private byte[] withVersion(int version) {
        byte[] changed = user.clone();
        changed[6] = (byte) (version >> 8);
        changed[7] = (byte) version;
        return changed;
    }

    private void writeClass(String name, String superName) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, name, null, superName, null);
        writer.visitEnd();
        Path file = classes.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
    }

    private static void jar(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : new HashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
