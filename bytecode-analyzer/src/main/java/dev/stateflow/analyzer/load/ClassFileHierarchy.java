package dev.stateflow.analyzer.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;

/** A hierarchy over outlines that are looked up once each, when they are first asked for. */
final class ClassFileHierarchy implements TypeHierarchy {
    private static final String OBJECT = "java/lang/Object";
    private static final List<String> ARRAY_SUPERTYPES = List.of(OBJECT, "java/lang/Cloneable", "java/io/Serializable");

    // stages that work on several classes at once ask for types at once
    private final Map<String, Optional<TypeInfo>> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> subtypes = new TreeMap<>();
    private final Function<String, Optional<TypeInfo>> library;

    /**
     * @param application the outlines of the application
     * @param library finds what is not in the application; asked once for each name
     */
    ClassFileHierarchy(List<TypeInfo> application, Function<String, Optional<TypeInfo>> library) {
        this.library = library;
        application.forEach(type -> known.put(type.name(), Optional.of(type)));
        for (TypeInfo type : application) {
            for (String supertype : supertypes(type.name())) {
                subtypes.computeIfAbsent(supertype, name -> new TreeSet<>()).add(type.name());
            }
        }
    }

    @Override
    public Optional<TypeInfo> find(String name) {
        Optional<TypeInfo> found = known.get(name);
        return found != null
                ? found
                : known.computeIfAbsent(name, n -> n.startsWith("[") ? Optional.empty() : library.apply(n));
    }

    @Override
    public boolean isAssignable(String from, String to) {
        if (from.equals(to) || to.equals(OBJECT)) {
            return true;
        }
        if (from.startsWith("[") && to.startsWith("[")) {
            String fromElement = from.substring(1);
            String toElement = to.substring(1);
            return isReference(fromElement)
                    && isReference(toElement)
                    && isAssignable(elementName(fromElement), elementName(toElement));
        }
        return supertypes(from).contains(to);
    }

    @Override
    public String commonSuperclass(String a, String b) {
        if (a.equals(b)) {
            return a;
        }
        if (a.startsWith("[") && b.startsWith("[")) {
            String elementA = a.substring(1);
            String elementB = b.substring(1);
            if (isReference(elementA) && isReference(elementB)) {
                String common = commonSuperclass(elementName(elementA), elementName(elementB));
                return common.startsWith("[") ? "[" + common : "[L" + common + ";";
            }
            return OBJECT;
        }
        if (!isKnownClass(a) || !isKnownClass(b)) {
            return OBJECT;
        }
        Set<String> ofA = superclasses(a);
        return superclasses(b).stream().filter(ofA::contains).findFirst().orElse(OBJECT);
    }

    @Override
    public List<String> applicationSubtypes(String name) {
        return List.copyOf(subtypes.getOrDefault(name, Set.of()));
    }

    @Override
    public List<String> supertypes(String name) {
        List<String> result = supertypes.get(name);
        if (result == null) {
            result = walk(name);
            supertypes.put(name, result);
        }
        return result;
    }

    private List<String> walk(String name) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(name);
        if (name.startsWith("[")) {
            seen.addAll(ARRAY_SUPERTYPES);
            return List.copyOf(seen);
        }
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Optional<TypeInfo> type = find(open.remove());
            if (type.isPresent()) {
                for (String supertype : direct(type.get())) {
                    if (seen.add(supertype)) {
                        open.add(supertype);
                    }
                }
            }
        }
        // an interface has no superclass, yet its values are objects
        seen.add(OBJECT);
        return List.copyOf(seen);
    }

    private static List<String> direct(TypeInfo type) {
        List<String> result = new ArrayList<>();
        String superName = type.superName();
        if (superName != null) {
            result.add(superName);
        }
        result.addAll(type.interfaces());
        return result;
    }

    private boolean isKnownClass(String name) {
        return find(name)
                .map(type -> (type.access() & Opcodes.ACC_INTERFACE) == 0)
                .orElse(false);
    }

    /** Nearest first; stops where the chain is broken or closes on itself. */
    private Set<String> superclasses(String name) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && chain.add(next.get())) {
            next = find(next.get()).map(TypeInfo::superName);
        }
        return chain;
    }

    private static boolean isReference(String descriptor) {
        return descriptor.startsWith("L") || descriptor.startsWith("[");
    }

    private static String elementName(String descriptor) {
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
