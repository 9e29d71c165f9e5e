package dev.stateflow.ir.types;

import dev.stateflow.ir.types.JavaType.ArrayType;
import dev.stateflow.ir.types.JavaType.Bound;
import dev.stateflow.ir.types.JavaType.ClassType;
import dev.stateflow.ir.types.JavaType.Part;
import dev.stateflow.ir.types.JavaType.Primitive;
import dev.stateflow.ir.types.JavaType.TypeVariable;
import dev.stateflow.ir.types.JavaType.Wildcard;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Types as they stand in source, without packages: {@code Map<String, Item>}. For people, not for programs.
 */
public final class TypeNames {
    private TypeNames() {}

    /** The type as written in source; the signature itself if it is malformed. */
    public static String ofSignature(String signature) {
        return Signatures.parseType(signature).map(TypeNames::of).orElse(signature);
    }

    /** The parameter list as written in source ({@code (Item, int)}); the descriptor itself if it is malformed. */
    public static String ofParameters(String descriptor) {
        return Signatures.parseMethod(descriptor)
                .map(m -> "(" + join(m.parameters()) + ")")
                .orElse(descriptor);
    }

    /** The type as written in source. */
    public static String of(JavaType type) {
        if (type instanceof Primitive primitive) {
            return primitive(primitive.code());
        } else if (type instanceof ClassType classType) {
            return classType.parts().stream().map(TypeNames::part).collect(Collectors.joining("."));
        } else if (type instanceof ArrayType array) {
            return of(array.component()) + "[]";
        } else if (type instanceof TypeVariable variable) {
            return variable.name();
        } else if (type instanceof Wildcard wildcard) {
            String keyword = wildcard.bound() == Bound.SUPER ? "? super " : "? extends ";
            return wildcard.type().map(bound -> keyword + of(bound)).orElse("?");
        }
        throw new AssertionError("not a kind of type: " + type);
    }

    /** The name of a class without its package, nested classes with dots: {@code Outer.Inner} for {@code shop.Outer$Inner}. */
    public static String ofClass(String binaryName) {
        int start = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('/')) + 1;
        String name = binaryName.substring(start);
        // a dollar sign at either end belongs to the name
        StringBuilder dotted = new StringBuilder(name);
        for (int i = 1; i < name.length() - 1; i++) {
            if (name.charAt(i) == '$') {
                dotted.setCharAt(i, '.');
            }
        }
        return dotted.toString();
    }

    private static String part(Part part) {
        String name = ofClass(part.name());
        return part.arguments().isEmpty() ? name : name + "<" + join(part.arguments()) + ">";
    }

    private static String join(List<JavaType> types) {
        return types.stream().map(TypeNames::of).collect(Collectors.joining(", "));
    }

    private static String primitive(char code) {
        return switch (code) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            case 'Z' -> "boolean";
            case 'V' -> "void";
            default -> throw new IllegalArgumentException("not a primitive type: " + code);
        };
    }
}
