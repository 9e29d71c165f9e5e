package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.TypeHierarchy;
import dev.stateflow.analyzer.load.TypeInfo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which types a key can have: they have an order-free, unambiguous text, and equality by value. */
final class KeyTypes {
    private static final Set<String> SIMPLE = Set.of(
            "java/lang/String",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/util/UUID");

    private final TypeHierarchy hierarchy;

    KeyTypes(TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    boolean isKeyType(Type type) {
        return isKeyType(type, new HashSet<>());
    }

    private boolean isKeyType(Type type, Set<String> enclosing) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT, Type.LONG -> true;
            case Type.OBJECT -> isKeyClass(type.getInternalName(), enclosing);
            default -> false;
        };
    }

    private boolean isKeyClass(String name, Set<String> enclosing) {
        if (SIMPLE.contains(name)) {
            return true;
        }
        Optional<TypeInfo> type = hierarchy.find(name);
        if (type.isEmpty()) {
            return false;
        }
        if ("java/lang/Enum".equals(type.get().superName())) {
            return true;
        }
        // a record that holds itself has no finite value but null
        if (!"java/lang/Record".equals(type.get().superName()) || !enclosing.add(name)) {
            return false;
        }
        boolean allKeys = type.get().fields().stream()
                .filter(field -> (field.access() & Opcodes.ACC_STATIC) == 0)
                .allMatch(field -> isKeyType(Type.getType(field.descriptor()), enclosing));
        enclosing.remove(name);
        return allKeys;
    }
}
