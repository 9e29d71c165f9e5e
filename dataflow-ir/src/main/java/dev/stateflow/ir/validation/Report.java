package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.types.JavaType;
import dev.stateflow.ir.types.MethodType;
import dev.stateflow.ir.types.Signatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects problems, and holds the checks that every part shares.
 */
final class Report {
    private final List<Problem> problems = new ArrayList<>();

    void add(ProblemCode code, String place, String message) {
        problems.add(new Problem(code, place, message));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void requireName(String name, String place) {
        if (name.isBlank()) {
            add(ProblemCode.EMPTY_NAME, place, "a name is empty");
        }
    }

    void requireLine(int line, String place) {
        if (line < 0) {
            add(ProblemCode.BAD_LINE, place, "the line " + line + " is negative");
        }
    }

    /** The type of a value: well-formed and not void. */
    Optional<JavaType> requireValueType(TypeRef type, String place) {
        if (type.signature().equals("V")) {
            add(ProblemCode.VOID_VALUE, place, "a value can't have the type void");
            return Optional.empty();
        }
        return requireType(type, place);
    }

    /** The type of a result: well-formed, void allowed. */
    Optional<JavaType> requireType(TypeRef type, String place) {
        Optional<JavaType> parsed = Signatures.parseType(type.signature());
        if (parsed.isEmpty()) {
            add(ProblemCode.MALFORMED_SIGNATURE, place, "\"" + type.signature() + "\" is not a field signature");
        }
        return parsed;
    }

    Optional<MethodType> requireDescriptor(String descriptor, String place) {
        Optional<MethodType> parsed = Signatures.parseMethod(descriptor);
        if (parsed.isEmpty()) {
            add(ProblemCode.MALFORMED_DESCRIPTOR, place, "\"" + descriptor + "\" is not a method descriptor");
        }
        return parsed;
    }

    /** Ascending by the order, without repetition. */
    <T> void requireOrder(List<T> values, Comparator<T> order, String place) {
        for (int i = 1; i < values.size(); i++) {
            if (order.compare(values.get(i - 1), values.get(i)) >= 0) {
                add(ProblemCode.NOT_ORDERED, place + "/" + i, "is not after the one before it");
            }
        }
    }
}
