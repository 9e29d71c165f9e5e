package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Copies of the user's classes that may be changed. Instructions keep their places until something is inserted. */
final class Copies {
    private final LoadedApplication application;
    private final Map<String, ClassNode> copies = new TreeMap<>();

    Copies(LoadedApplication application) {
        this.application = application;
    }

    /** The copy of a class of the application. */
    ClassNode of(String name) {
        return copies.computeIfAbsent(name, n -> {
            ClassNode copy = new ClassNode();
            application.find(n).orElseThrow().node().accept(copy);
            return copy;
        });
    }

    /** The copy of a method. */
    MethodNode method(ClassNode copy, MethodNode method) {
        return find(copy, method.name, method.desc);
    }

    /** What the user's code has in a place. */
    AbstractInsnNode original(Key key) {
        ClassNode owner = application.find(key.method().owner()).orElseThrow().node();
        return find(owner, key.method().name(), key.method().descriptor())
                .instructions
                .get(key.index());
    }

    /** Puts an instruction in the place of another one. */
    void replace(Key key, AbstractInsnNode by) {
        MethodNode method =
                find(of(key.method().owner()), key.method().name(), key.method().descriptor());
        method.instructions.set(method.instructions.get(key.index()), by);
    }

    /** All copies. */
    Collection<ClassNode> all() {
        return copies.values();
    }

    private static MethodNode find(ClassNode owner, String name, String descriptor) {
        return owner.methods.stream()
                .filter(m -> m.name.equals(name) && m.desc.equals(descriptor))
                .findFirst()
                .orElseThrow();
    }
}
