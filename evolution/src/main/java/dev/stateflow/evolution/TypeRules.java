package dev.stateflow.evolution;

import dev.stateflow.evolution.ValueType.Argument;
import dev.stateflow.evolution.ValueType.OfArray;
import dev.stateflow.evolution.ValueType.OfClass;
import dev.stateflow.evolution.ValueType.Primitive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values can become values of which type. Conservative: what is not known to be right is refused. */
final class TypeRules {
    private static final Map<String, Character> BOXES = Map.of(
            "java.lang.Boolean", 'Z',
            "java.lang.Byte", 'B',
            "java.lang.Character", 'C',
            "java.lang.Short", 'S',
            "java.lang.Integer", 'I',
            "java.lang.Long", 'J',
            "java.lang.Float", 'F',
            "java.lang.Double", 'D');

    /** Without loss: an int does not fit into a float, nor a long into a double. */
    private static final Map<Character, String> WIDER =
            Map.of('B', "SIJFD", 'S', "IJFD", 'C', "IJFD", 'I', "JD", 'F', "D");

    private final Names names;
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /**
     * @param names what classes of the older build are called now
     * @param current the current build
     */
    TypeRules(Names names, Manifest current) {
        this.names = names;
        current.classes().forEach(type -> supertypes.put(type.name(), Set.copyOf(type.supertypes())));
    }

    /** What a value of a type of the older build becomes as a value of a type of the current one. */
    Conversion conversion(String older, String current) {
        Optional<ValueType> from = ValueType.parse(older).map(t -> t.renamed(names::now));
        Optional<ValueType> to = ValueType.parse(current);
        if (from.isEmpty() || to.isEmpty()) {
            return older.equals(current) ? Conversion.SAME : Conversion.NONE;
        }
        return conversion(from.get(), to.get());
    }

    private Conversion conversion(ValueType from, ValueType to) {
        if (from.equals(to)) {
            return Conversion.SAME;
        }
        Character a = base(from);
        Character b = base(to);
        if (a != null && b != null) {
            if (!a.equals(b) && WIDER.getOrDefault(a, "").indexOf(b) < 0) {
                return Conversion.NONE;
            }
            return to instanceof Primitive && !(from instanceof Primitive) ? Conversion.UNBOX : Conversion.WIDEN;
        }
        if (to instanceof Primitive) {
            return Conversion.NONE;
        }
        if (from instanceof Primitive primitive) {
            return isReference(box(primitive), to) ? Conversion.WIDEN : Conversion.NONE;
        }
        return isReference(from, to) ? Conversion.SAME : Conversion.NONE;
    }

    private static @Nullable Character base(ValueType type) {
        if (type instanceof Primitive primitive) {
            return primitive.descriptor();
        }
        return type instanceof OfClass ofClass ? BOXES.get(ofClass.name()) : null;
    }

    private static ValueType box(Primitive primitive) {
        return BOXES.entrySet().stream()
                .filter(e -> e.getValue() == primitive.descriptor())
                .map(e -> new OfClass(e.getKey(), List.of()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether every value of one reference type is one of another. */
    private boolean isReference(ValueType from, ValueType to) {
        if (from.equals(to)) {
            return true;
        }
        if (!(to instanceof OfClass target)) {
            return false;
        }
        if (target.name().equals("java.lang.Object")) {
            return !(from instanceof Primitive);
        }
        if (from instanceof OfArray || !(from instanceof OfClass source)) {
            return false;
        }
        boolean same = source.name().equals(target.name());
        if (!same && !supertypes(source.name()).contains(target.name())) {
            return false;
        }
        if (target.arguments().stream().allMatch(a -> a.bound() == '*')) {
            return true;
        }
        // how a subclass passes its arguments on is known of the JDK's collections only
        boolean aligned = same || (isJdk(source.name()) && isJdk(target.name()));
        return aligned && areArguments(source.arguments(), target.arguments());
    }

    private boolean areArguments(List<Argument> from, List<Argument> to) {
        if (from.size() != to.size()) {
            return to.stream().allMatch(a -> a.bound() == '*');
        }
        for (int i = 0; i < from.size(); i++) {
            if (!isArgument(from.get(i), to.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isArgument(Argument from, Argument to) {
        if (from.equals(to) || to.bound() == '*') {
            return true;
        }
        return to.bound() != '-'
                && (from.bound() == '=' || (from.bound() == '+' && to.bound() == '+'))
                && isReference(from.type().orElseThrow(), to.type().orElseThrow());
    }

    private Set<String> supertypes(String name) {
        return supertypes.computeIfAbsent(name, TypeRules::jdkSupertypes);
    }

    private static boolean isJdk(String name) {
        return name.startsWith("java.");
    }

    private static Set<String> jdkSupertypes(String name) {
        if (!isJdk(name)) {
            return Set.of();
        }
        try {
            Set<String> found = new HashSet<>();
            collect(ClassLoader.getPlatformClassLoader().loadClass(name), found);
            return found;
        } catch (ClassNotFoundException | LinkageError e) {
            return Set.of();
        }
    }

    private static void collect(Class<?> type, Set<String> found) {
        for (Class<?> each : type.getInterfaces()) {
            found.add(each.getName());
            collect(each, found);
        }
        if (type.getSuperclass() != null) {
            found.add(type.getSuperclass().getName());
            collect(type.getSuperclass(), found);
        }
    }
}
