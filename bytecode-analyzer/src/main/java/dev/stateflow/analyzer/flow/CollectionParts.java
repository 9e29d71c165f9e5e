package dev.stateflow.analyzer.flow;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls that give a part of a collection, or the collection the other way round: what shows, writes and changes another one. */
public final class CollectionParts {
    private static final Set<String> NAMES = Set.of(
            "descendingKeySet",
            "descendingMap",
            "descendingSet",
            "headMap",
            "headSet",
            "navigableKeySet",
            "subList",
            "subMap",
            "subSet",
            "tailMap",
            "tailSet");

    private static final Set<String> RESULTS = Set.of(
            "java/util/List",
            "java/util/NavigableMap",
            "java/util/NavigableSet",
            "java/util/SortedMap",
            "java/util/SortedSet",
            "java/util/concurrent/ConcurrentNavigableMap");

    private CollectionParts() {}

    /** Whether an instruction is such a call, as far as names tell. */
    public static boolean isPart(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESTATIC
                && NAMES.contains(call.name)
                && Type.getReturnType(call.desc).getSort() == Type.OBJECT
                && RESULTS.contains(Type.getReturnType(call.desc).getInternalName());
    }
}
