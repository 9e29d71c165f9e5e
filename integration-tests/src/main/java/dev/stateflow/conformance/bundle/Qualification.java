package dev.stateflow.conformance.bundle;

import dev.stateflow.conformance.program.CompiledProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Gives every entity of a program a name that no other program has: its package before its own. The oracle runs with these names, too. */
final class Qualification {
    private static final String ENTITY = "Ldev/stateflow/api/Entity;";

    private final CompiledProgram program;
    private final Map<String, String> superclasses = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Qualification(CompiledProgram program) {
        this.program = program;
        program.classes().values().forEach(this::look);
    }

    /** The public name of a program's entity. */
    static String name(CompiledProgram program, String simpleName) {
        return program.program().packageName().replace('.', '_') + "_" + simpleName;
    }

    /**
     * The program with other names.
     *
     * @param folder where its class files are written
     */
    static CompiledProgram qualify(CompiledProgram program, Path folder) throws IOException {
        Qualification qualification = new Qualification(program);
        Map<String, byte[]> classes = new TreeMap<>();
        Path root = folder.resolve(program.program().packageName());
        for (Map.Entry<String, byte[]> file : program.classes().entrySet()) {
            byte[] renamed =
                    qualification.isEntity(file.getKey()) ? qualification.rename(file.getValue()) : file.getValue();
            classes.put(file.getKey(), renamed);
            Path written = root.resolve(file.getKey() + ".class");
            Files.createDirectories(written.getParent());
            Files.write(written, renamed);
        }
        return new CompiledProgram(program.program(), program.flags(), root, program.libraries(), classes);
    }

    private void look(byte[] bytes) {
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            private String className = "";

                            @Override
                            public void visit(
                                    int version,
                                    int access,
                                    String name,
                                    @Nullable String signature,
                                    @Nullable String superName,
                                    String @Nullable [] interfaces) {
                                className = name;
                                if (superName != null) {
                                    superclasses.put(name, superName);
                                }
                            }

                            @Override
                            public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                                if (!descriptor.equals(ENTITY)) {
                                    return null;
                                }
                                names.put(className, "");
                                return new AnnotationVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visit(String name, Object value) {
                                        names.put(className, String.valueOf(value));
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_CODE);
    }

    private boolean isEntity(String className) {
        for (String c = className; c != null; c = superclasses.get(c)) {
            if (names.containsKey(c)) {
                return true;
            }
        }
        return false;
    }

    private byte[] rename(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        String given = names.getOrDefault(reader.getClassName(), "");
        String simple = reader.getClassName().substring(reader.getClassName().lastIndexOf('/') + 1);
        String own = given.isEmpty() ? simple.substring(simple.lastIndexOf('$') + 1) : given;
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                        return descriptor.equals(ENTITY) ? null : super.visitAnnotation(descriptor, visible);
                    }

                    @Override
                    public void visitEnd() {
                        AnnotationVisitor annotation = super.visitAnnotation(ENTITY, true);
                        annotation.visit("name", name(program, own));
                        annotation.visitEnd();
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }
}
