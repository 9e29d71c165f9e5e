package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.load.TypeHierarchy;
import dev.stateflow.analyzer.load.TypeInfo;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The verifier may know a value by a class that the code may not name, such as the common superclass of two public ones. */
final class AccessibleTypes {
    private final TypeHierarchy hierarchy;

    AccessibleTypes(TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** The type, or its nearest superclass that code of a class may cast to. */
    Type from(String user, Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() != Type.OBJECT) {
            return type;
        }
        String name = element.getInternalName();
        Optional<TypeInfo> info = hierarchy.find(name);
        while (info.isPresent() && !isAccessible(user, info.get())) {
            String superName = info.get().superName();
            name = superName == null ? "java/lang/Object" : superName;
            info = hierarchy.find(name);
        }
        int dimensions = type.getSort() == Type.ARRAY ? type.getDimensions() : 0;
        return Type.getType("[".repeat(dimensions) + "L" + name + ";");
    }

    private static boolean isAccessible(String user, TypeInfo type) {
        return (type.access() & Opcodes.ACC_PUBLIC) != 0 || packageOf(user).equals(packageOf(type.name()));
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
