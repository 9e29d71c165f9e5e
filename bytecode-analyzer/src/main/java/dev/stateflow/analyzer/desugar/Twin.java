package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.load.FunctionNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the interfaces in which functions of a library's interfaces have a form that can be split. */
final class Twin {
    private Twin() {}

    static List<ClassNode> of(Collection<MemberResolver.Declaration> methods) {
        TreeMap<String, ClassNode> twins = new TreeMap<>();
        methods.stream()
                .sorted(Comparator.comparing(MemberResolver.Declaration::id))
                .forEach(method -> {
                    ClassNode twin = twins.computeIfAbsent(method.type().name(), Twin::empty);
                    twin.methods.add(new MethodNode(
                            Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                            FunctionNames.split(method.member().name()),
                            method.member().descriptor(),
                            null,
                            null));
                });
        return List.copyOf(twins.values());
    }

    private static ClassNode empty(String library) {
        ClassNode node = new ClassNode();
        node.version = Opcodes.V1_8;
        node.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_SYNTHETIC;
        node.name = FunctionNames.twin(library);
        node.superName = "java/lang/Object";
        node.interfaces = new ArrayList<>();
        return node;
    }
}
