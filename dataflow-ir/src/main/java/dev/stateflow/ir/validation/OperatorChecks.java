package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.types.JavaType;
import dev.stateflow.ir.types.JavaType.ClassType;
import dev.stateflow.ir.types.JavaType.Primitive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks an operator: names, key, state, constructors.
 */
final class OperatorChecks {
    /** Classes of the JDK that are not enums, records, integral boxes, {@code String} or {@code UUID}, and that people try first. */
    private static final Set<String> NOT_KEYS = Set.of(
            "java/lang/Object",
            "java/lang/Boolean",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/lang/Void",
            "java/lang/Class",
            "java/util/Date");

    private final Report report;
    private final MethodChecks methods;

    OperatorChecks(Report report, MethodChecks methods) {
        this.report = report;
        this.methods = methods;
    }

    void check(Operator operator, String place) {
        report.requireName(operator.entity(), place + "/entity");
        report.requireName(operator.className(), place + "/className");
        key(operator, place + "/key");
        state(operator.state().fields(), place + "/state");
        constructors(operator.constructors(), place + "/constructors");
        methods.requireDistinct(operator.methods(), place + "/methods");
        exposed(operator.methods(), place + "/methods");
        for (int i = 0; i < operator.methods().size(); i++) {
            methods.check(operator.methods().get(i), place + "/methods/" + i);
        }
        report.requireLine(operator.source().line(), place + "/source/line");
    }

    private void key(Operator operator, String place) {
        KeySpec key = operator.key();
        report.requireValueType(key.type(), place + "/type").ifPresent(type -> {
            if (!isKeyType(type)) {
                report.add(
                        ProblemCode.KEY_TYPE_NOT_ALLOWED,
                        place + "/type",
                        "a key can't have the type " + key.type().signature());
            }
        });
        boolean exists =
                switch (key.kind()) {
                    case FIELD ->
                        operator.state().fields().stream()
                                .anyMatch(f -> f.name().equals(key.member())
                                        && f.type().equals(key.type()));
                    case METHOD ->
                        operator.methods().stream()
                                .anyMatch(m -> m.name().equals(key.member())
                                        && m.parameters().isEmpty());
                };
        if (!exists) {
            report.add(
                    ProblemCode.UNKNOWN_KEY_MEMBER,
                    place + "/member",
                    "there is no "
                            + (key.kind() == KeySpec.Kind.FIELD
                                    ? "state field \"" + key.member() + "\" of the key's type"
                                    : "method \"" + key.member() + "\" without parameters"));
        }
    }

    /** Strings, integral types, UUIDs, enums and records of those. Whether a class is an enum or a record is not in the IR. */
    private static boolean isKeyType(JavaType type) {
        if (type instanceof Primitive primitive) {
            return "BCIJS".indexOf(primitive.code()) >= 0;
        }
        return type instanceof ClassType classType
                && classType.parts().stream().allMatch(part -> part.arguments().isEmpty())
                && !NOT_KEYS.contains(classType.internalName());
    }

    private void state(List<StateField> fields, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            StateField field = fields.get(i);
            report.requireName(field.name(), place + "/" + i + "/name");
            report.requireName(field.declaringClass(), place + "/" + i + "/declaringClass");
            report.requireValueType(field.type(), place + "/" + i + "/type");
            if (!seen.add(field.declaringClass() + "#" + field.name())) {
                report.add(
                        ProblemCode.DUPLICATE_DECLARATION,
                        place + "/" + i,
                        "the field \"" + field.name() + "\" is declared twice");
            }
        }
    }

    private void constructors(List<Constructor> constructors, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < constructors.size(); i++) {
            Constructor constructor = constructors.get(i);
            String at = place + "/" + i;
            if (!seen.add(constructor.descriptor())) {
                report.add(ProblemCode.DUPLICATE_DECLARATION, at, "the constructor is declared twice");
            }
            report.requireDescriptor(constructor.descriptor(), at + "/descriptor")
                    .ifPresent(d -> methods.requireCount(
                            constructor.parameters().size(), d.parameters().size(), at + "/parameters"));
            methods.parameters(constructor.parameters(), at + "/parameters");
            report.requireLine(constructor.source().line(), at + "/source/line");
        }
    }

    private void exposed(List<Method> all, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Method method = all.get(i);
            if (method.exposed() && !seen.add(method.name() + method.descriptor())) {
                report.add(
                        ProblemCode.DUPLICATE_EXPOSED_METHOD,
                        place + "/" + i,
                        "another exposed method is " + method.name() + method.descriptor() + " too");
            }
        }
    }
}
