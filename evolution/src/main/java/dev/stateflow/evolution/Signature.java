package dev.stateflow.evolution;

import dev.stateflow.evolution.ValueType.Argument;
import dev.stateflow.evolution.ValueType.OfArray;
import dev.stateflow.evolution.ValueType.OfClass;
import dev.stateflow.evolution.ValueType.Primitive;
import dev.stateflow.evolution.ValueType.Variable;
import java.util.stream.Collectors;

/** Shows types as they stand in the source. */
final class Signature {
    private Signature() {}

    static String show(String signature) {
        return ValueType.parse(signature).map(Signature::show).orElse(signature);
    }

    private static String show(ValueType type) {
        if (type instanceof Primitive primitive) {
            return switch (primitive.descriptor()) {
                case 'Z' -> "boolean";
                case 'B' -> "byte";
                case 'C' -> "char";
                case 'S' -> "short";
                case 'I' -> "int";
                case 'J' -> "long";
                case 'F' -> "float";
                default -> "double";
            };
        } else if (type instanceof OfArray array) {
            return show(array.element()) + "[]";
        } else if (type instanceof OfClass ofClass) {
            String name = ofClass.name().replaceFirst("^java\\.(lang|util)\\.(?=[A-Z])", "");
            return ofClass.arguments().isEmpty()
                    ? name
                    : name
                            + ofClass.arguments().stream()
                                    .map(Signature::show)
                                    .collect(Collectors.joining(", ", "<", ">"));
        }
        return ((Variable) type).name();
    }

    private static String show(Argument argument) {
        String type = argument.type().map(Signature::show).orElse("");
        return switch (argument.bound()) {
            case '*' -> "?";
            case '+' -> "? extends " + type;
            case '-' -> "? super " + type;
            default -> type;
        };
    }
}
