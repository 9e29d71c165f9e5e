package dev.stateflow.conformance.plain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Adds the hooks of {@link PlainHooks} to the classes of a program. */
final class PlainInstrumentation {
    private static final String ENTITY = "Ldev/stateflow/api/Entity;";

    private final Map<String, byte[]> classes;
    private final Map<String, String> superclasses = new HashMap<>();
    private final Set<String> annotated = new HashSet<>();

    private PlainInstrumentation(Map<String, byte[]> classes) {
        this.classes = classes;
        classes.values().forEach(this::scan);
    }

    static Map<String, byte[]> instrument(Map<String, byte[]> classes) {
        PlainInstrumentation instrumentation = new PlainInstrumentation(classes);
        Map<String, byte[]> instrumented = new TreeMap<>();
        classes.forEach((name, bytes) -> instrumented.put(name, instrumentation.rewrite(bytes)));
        return instrumented;
    }

    /** Whether the class or one of its superclasses is annotated: the annotation is inherited. */
    boolean isEntity(String name) {
        for (String c = name; c != null; c = superclasses.get(c)) {
            if (annotated.contains(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class is, or is a superclass of, an entity, so that it needs a constructor for ghosts. */
    boolean isOfEntityHierarchy(String name) {
        return classes.keySet().stream().filter(this::isEntity).anyMatch(entity -> {
            for (String c = entity; c != null; c = superclasses.get(c)) {
                if (c.equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    boolean isOwn(String name) {
        return classes.containsKey(name);
    }

    private byte[] rewrite(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new PlainClassVisitor(writer, this), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private void scan(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        String superclass = reader.getSuperName();
        if (superclass != null) {
            superclasses.put(reader.getClassName(), superclass);
        }
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                        if (descriptor.equals(ENTITY)) {
                            annotated.add(reader.getClassName());
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
    }
}
