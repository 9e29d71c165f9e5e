package dev.stateflow.conformance.plant;

import dev.stateflow.conformance.program.CompiledProgram;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Where in the classes of a program an error can be planted. */
final class Plants {
    private static final String SPLIT = "Ldev/stateflow/runtime/core/abi/Frame;";

    private Plants() {}

    /** The classes of a program with the error at one place, for each method that has one. */
    static List<Map<String, byte[]>> of(Miscompilation error, Map<String, byte[]> classes, Set<String> calls) {
        List<Map<String, byte[]>> plants = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            int methods = read(bytes).methods.size();
            for (int i = 0; i < methods; i++) {
                ClassNode node = read(bytes);
                MethodNode method = node.methods.get(i);
                boolean candidate = !method.name.startsWith("<") && method.desc.contains(SPLIT) == error.isInOutput();
                if (candidate && error.plant(method, calls)) {
                    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                    node.accept(writer);
                    Map<String, byte[]> planted = new TreeMap<>(classes);
                    planted.put(name, writer.toByteArray());
                    plants.add(planted);
                }
            }
        });
        return plants;
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    /** The names of the methods of a program's entities. */
    static Set<String> entityMethods(CompiledProgram program) {
        Set<String> names = new HashSet<>();
        program.classes().values().forEach(bytes -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
            boolean entity = node.visibleAnnotations != null
                    && node.visibleAnnotations.stream().anyMatch(a -> a.desc.equals("Ldev/stateflow/api/Entity;"));
            boolean hidden = node.invisibleAnnotations != null
                    && node.invisibleAnnotations.stream().anyMatch(a -> a.desc.equals("Ldev/stateflow/api/Entity;"));
            if (entity || hidden) {
                node.methods.forEach(m -> names.add(m.name));
            }
        });
        return names;
    }
}
