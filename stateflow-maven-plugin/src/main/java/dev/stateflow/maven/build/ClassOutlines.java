package dev.stateflow.maven.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the class files of a folder or jar declare and mention, by internal names. Files that can't be read are passed over: saying what is
 * wrong with them is the analyzer's task, if they matter.
 *
 * @param classes the classes
 * @param declared their names
 * @param mentioned every class that they refer to, themselves included
 */
record ClassOutlines(List<Outline> classes, Set<String> declared, Set<String> mentioned) {
    /** No classes. */
    static final ClassOutlines NONE = new ClassOutlines(List.of(), Set.of(), Set.of());

    private static final int CONSTANT_CLASS = 7;
    private static final int CONSTANT_NAME_AND_TYPE = 12;
    private static final int CONSTANT_METHOD_TYPE = 16;

    /**
     * One class.
     *
     * @param name its name
     * @param supertypes its superclass and direct interfaces
     * @param annotations descriptors of its annotations
     */
    record Outline(String name, List<String> supertypes, List<String> annotations) {}

    /** Reads all class files of a folder or jar. */
    static ClassOutlines read(Path root) {
        List<Outline> classes = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        try {
            if (Files.isDirectory(root)) {
                readFolder(root, classes, mentioned);
            } else if (Files.exists(root)) {
                readJar(root, classes, mentioned);
            }
        } catch (IOException | UncheckedIOException e) {
            return NONE;
        }
        Set<String> declared = new HashSet<>();
        classes.forEach(outline -> declared.add(outline.name()));
        return new ClassOutlines(classes, declared, mentioned);
    }

    private static void readFolder(Path root, List<Outline> classes, Set<String> mentioned) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(f -> isClassFile(f.toString())).toList()) {
                readClass(Files.readAllBytes(file), classes, mentioned);
            }
        }
    }

    private static void readJar(Path root, List<Outline> classes, Set<String> mentioned) throws IOException {
        try (JarFile jar = new JarFile(root.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (isClassFile(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        readClass(in.readAllBytes(), classes, mentioned);
                    }
                }
            }
        }
    }

    private static boolean isClassFile(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static void readClass(byte[] bytes, List<Outline> classes, Set<String> mentioned) {
        try {
            ClassReader reader = new ClassReader(bytes);
            Set<String> names = new HashSet<>();
            collectMentions(reader, names);
            List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
            String superclass = reader.getSuperName();
            if (superclass != null) {
                supertypes.add(superclass);
            }
            classes.add(new Outline(reader.getClassName(), supertypes, readMembers(reader, names)));
            mentioned.addAll(names);
        } catch (RuntimeException e) {
            // a malformed class file, or one of a later version: ASM throws whatever it trips over
        }
    }

    /** The annotations of the class; what its members' types name is added to the names. */
    private static List<String> readMembers(ClassReader reader, Set<String> names) {
        List<String> annotations = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                        annotations.add(descriptor);
                        collectTypes(descriptor, names);
                        return null;
                    }

                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        collectTypes(descriptor, names);
                        return null;
                    }

                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        collectTypes(descriptor, names);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return annotations;
    }

    private static void collectMentions(ClassReader reader, Set<String> names) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue; // the second half of a long or double
            }
            int tag = reader.readByte(offset - 1);
            if (tag == CONSTANT_CLASS) {
                String name = reader.readUTF8(offset, buffer);
                if (name.startsWith("[")) {
                    collectTypes(name, names);
                } else {
                    names.add(name);
                }
            } else if (tag == CONSTANT_NAME_AND_TYPE) {
                collectTypes(reader.readUTF8(offset + 2, buffer), names);
            } else if (tag == CONSTANT_METHOD_TYPE) {
                collectTypes(reader.readUTF8(offset, buffer), names);
            }
        }
    }

    /** The classes that a descriptor names. */
    private static void collectTypes(String descriptor, Set<String> names) {
        int start = descriptor.indexOf('L');
        while (start >= 0) {
            int end = descriptor.indexOf(';', start);
            if (end < 0) {
                return;
            }
            names.add(descriptor.substring(start + 1, end));
            start = descriptor.indexOf('L', end);
        }
    }
}
