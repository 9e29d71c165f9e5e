package dev.stateflow.analyzer.load;

import java.util.StringJoiner;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** How class files call things, and how users do. */
public final class Names {
    private Names() {}

    /** {@code shop/Outer$Item} as {@code shop.Outer$Item}. */
    public static String binary(String internal) {
        return internal.replace('/', '.');
    }

    /** {@code shop/Outer$Item} as {@code Outer.Item}. */
    public static String simple(String internal) {
        return internal.substring(internal.lastIndexOf('/') + 1).replace('$', '.');
    }

    /** The field {@code shop.Outer$Item#price} as {@code Outer.Item.price}. */
    public static String field(String field) {
        return simple(field.replace('.', '/')).replace('#', '.');
    }

    /** A type as it stands in the source, without package and type arguments: {@code Item[]}. */
    public static String source(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> source(type.getElementType()) + "[]".repeat(type.getDimensions());
            case Type.OBJECT -> simple(type.getInternalName());
            default -> type.getClassName();
        };
    }

    /** A method as users know it: {@code User.buy(Item, int)}, {@code User(String)} for a constructor. */
    public static String method(String owner, String name, String descriptor) {
        if (name.equals("<clinit>")) {
            return simple(owner) + ", static initialiser";
        }
        if (name.startsWith("lambda$") && name.lastIndexOf('$') > "lambda$".length()) {
            String enclosing = name.substring("lambda$".length(), name.lastIndexOf('$'));
            return switch (enclosing) {
                case "new" -> simple(owner) + ", lambda in a constructor";
                case "static" -> simple(owner) + ", lambda in the static initialiser";
                default -> simple(owner) + "." + enclosing + ", lambda";
            };
        }
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            parameters.add(source(parameter));
        }
        return simple(owner) + (name.equals("<init>") ? "" : "." + name) + parameters;
    }

    /** A method as users know it. */
    public static String method(ClassNode owner, MethodNode method) {
        return method(owner.name, method.name, method.desc);
    }
}
