package dev.stateflow.kafka.client;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.ConstructorInfo;
import dev.stateflow.runtime.core.abi.EntityType.MemberInfo;
import dev.stateflow.runtime.core.abi.EntityType.MemberKind;
import dev.stateflow.runtime.core.abi.EntityType.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds methods and constructors by name and arguments, as a compiler would. */
final class Members {
    private Members() {}

    /**
     * The key of a method.
     *
     * @param method its name; or its key, which is needed where several take the same arguments
     * @throws IllegalArgumentException if there is none, or several
     */
    static String method(EntityType type, String method, @Nullable Object[] arguments) {
        boolean isKey = method.indexOf('(') >= 0;
        List<MemberInfo> named = type.members().stream()
                .filter(m -> m.kind() == MemberKind.CALL && m.exposed())
                .filter(m -> (isKey ? m.key() : m.name()).equals(method))
                .toList();
        List<MemberInfo> fitting =
                named.stream().filter(m -> fits(m.parameters(), arguments)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0).key();
        }
        String what = type.name() + "." + method;
        if (named.isEmpty()) {
            throw new IllegalArgumentException(type.name() + " has no method " + method + " that clients may call");
        }
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(what + " does not take " + describe(arguments) + ", but "
                    + named.stream().map(m -> describe(m.parameters())).collect(Collectors.joining(" or ")));
        }
        throw new IllegalArgumentException(what + " is ambiguous for " + describe(arguments) + ": name it as "
                + fitting.stream().map(MemberInfo::key).collect(Collectors.joining(" or ")));
    }

    /**
     * The index of a constructor.
     *
     * @throws IllegalArgumentException if there is none, or several
     */
    static int constructor(EntityType type, @Nullable Object[] arguments) {
        List<ConstructorInfo> all = type.constructors();
        if (all.isEmpty()) {
            throw new IllegalArgumentException(type.name() + " has no public constructor");
        }
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (fits(all.get(i).parameters(), arguments)) {
                fitting.add(i);
            }
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new IllegalArgumentException((fitting.isEmpty() ? "no constructor of " : "several constructors of ")
                + type.name() + " take" + (fitting.isEmpty() ? "s " : " ") + describe(arguments) + ": it has "
                + all.stream().map(c -> describe(c.parameters())).collect(Collectors.joining(" and ")));
    }

    private static boolean fits(List<Parameter> parameters, @Nullable Object[] arguments) {
        if (parameters.size() != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!fits(parameters.get(i).signature(), arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String signature, @Nullable Object argument) {
        return switch (signature.charAt(0)) {
            case 'Z' -> argument instanceof Boolean;
            case 'B' -> argument instanceof Byte;
            case 'S' -> argument instanceof Short;
            case 'C' -> argument instanceof Character;
            case 'I' -> argument instanceof Integer;
            case 'J' -> argument instanceof Long;
            case 'F' -> argument instanceof Float;
            case 'D' -> argument instanceof Double;
            case 'L' -> argument == null || isA(argument.getClass(), className(signature));
            // arrays and type variables: the job finds out
            default ->
                argument == null
                        || signature.charAt(0) == 'T'
                        || argument.getClass().isArray();
        };
    }

    private static String className(String signature) {
        int generic = signature.indexOf('<');
        return signature
                .substring(1, generic < 0 ? signature.length() - 1 : generic)
                .replace('/', '.');
    }

    private static boolean isA(@Nullable Class<?> type, String name) {
        if (type == null) {
            return false;
        }
        return name.equals("java.lang.Object")
                || type.getName().equals(name)
                || isA(type.getSuperclass(), name)
                || Arrays.stream(type.getInterfaces()).anyMatch(i -> isA(i, name));
    }

    private static String describe(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(a -> a == null ? "null" : a.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String describe(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::signature).collect(Collectors.joining(", ", "(", ")"));
    }
}
