package dev.stateflow.ir.draw;

import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Variable;
import dev.stateflow.ir.types.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How parts of the IR are called in pictures.
 */
final class Words {
    private Words() {}

    /** {@code buy(Item item, int amount)}. */
    static String signature(Method method) {
        return method.name() + parameters(method.parameters());
    }

    /** {@code Item(String name, int price)}. */
    static String signature(String entity, Constructor constructor) {
        return entity + parameters(constructor.parameters());
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> TypeNames.ofSignature(p.type().signature()) + " " + p.name())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String key(KeySpec key) {
        String member = key.kind() == KeySpec.Kind.METHOD ? key.member() + "()" : key.member();
        return member + ": " + TypeNames.ofSignature(key.type().signature());
    }

    static String variable(Variable variable) {
        return variable.name() + ": " + TypeNames.ofSignature(variable.type().signature());
    }

    static String names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    }

    static String caption(RemoteOperation operation) {
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        return operation.kind().asksInstance() ? "remote " + kind : kind;
    }

    /** {@code Item.price()}, {@code new Item(String, int)}, {@code Item.stock}. */
    static String title(RemoteOperation operation) {
        String targets = String.join(" | ", operation.targets());
        String member = operation.member();
        int hash = member.indexOf('#');
        return switch (operation.kind()) {
            case CALL -> {
                int parameters = member.indexOf('(');
                yield parameters < 0
                        ? targets + "." + member
                        : targets + "." + member.substring(Math.min(hash + 1, parameters), parameters)
                                + TypeNames.ofParameters(member.substring(parameters));
            }
            case READ -> targets + "." + member.substring(hash + 1);
            case WRITE -> targets + "." + member.substring(hash + 1) + " =";
            case CREATE -> "new " + targets + TypeNames.ofParameters(member);
            case EXISTS -> "exists(" + targets + ")";
            case DELETE -> "delete(" + targets + ")";
            case SLEEP -> "sleep";
            case DEADLINE -> "deadline";
            case SCHEDULE -> "schedule";
            case CANCEL -> "cancel";
        };
    }

    static String title(LocalCall call) {
        return TypeNames.ofClass(call.declaringClass()) + "." + call.name() + TypeNames.ofParameters(call.descriptor());
    }

    /** {@code line 7}, {@code lines 3–5, 9}; empty without lines. */
    static String lines(List<Integer> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                int first = lines.get(start);
                int last = lines.get(i - 1);
                ranges.add(first == last ? Integer.toString(first) : first + "–" + last);
                start = i;
            }
        }
        return (lines.size() == 1 ? "line " : "lines ") + String.join(", ", ranges);
    }

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
