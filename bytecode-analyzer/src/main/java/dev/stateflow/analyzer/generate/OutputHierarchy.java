package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.load.TypeHierarchy;
import dev.stateflow.analyzer.load.TypeInfo;
import dev.stateflow.analyzer.normalize.Abi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** The hierarchy of what is written: that of the application, the classes that are generated, and the runtime's, which the compiler does not see. */
final class OutputHierarchy {
    private static final String OBJECT = "java/lang/Object";
    private static final Set<String> INTERFACES = Set.of(Abi.ENTITY_OBJECT, Abi.VALUE_INPUT, Abi.VALUE_OUTPUT);

    private final TypeHierarchy application;
    private final Map<String, String> superclasses = new HashMap<>();

    OutputHierarchy(TypeHierarchy application) {
        this.application = application;
        superclasses.put(Abi.EXECUTION, OBJECT);
        superclasses.put(Abi.FRAME, OBJECT);
        superclasses.put(Abi.SPLIT_TYPE, OBJECT);
        superclasses.put(Abi.ENTITY_BASE, OBJECT);
        superclasses.put(Abi.ENTITY_TYPE, Abi.SPLIT_TYPE);
        superclasses.put(Abi.STATE_FIELDS, OBJECT);
        superclasses.put(Abi.ADDRESS, OBJECT);
        superclasses.put(Abi.ENTITY_MARKER, OBJECT);
        superclasses.put(Abi.REFERENCES, OBJECT);
        superclasses.put(Abi.ITERATION, OBJECT);
    }

    /** Makes a generated class known. */
    void add(String name, String superName) {
        superclasses.put(name, superName);
    }

    boolean isInterface(String name) {
        return INTERFACES.contains(name)
                || application
                        .find(name)
                        .map(t -> (t.access() & Opcodes.ACC_INTERFACE) != 0)
                        .orElse(false);
    }

    /** The superclass; empty for Object, interfaces and what is not known. */
    Optional<String> superclass(String name) {
        String generated = superclasses.get(name);
        if (generated != null) {
            return Optional.of(generated);
        }
        return isInterface(name) ? Optional.of(OBJECT) : application.find(name).map(TypeInfo::superName);
    }

    /** Whether the verifier lets a value of class {@code from} pass for one of class {@code to}; interfaces it takes for Object. */
    boolean isAssignable(String from, String to) {
        return to.equals(OBJECT) || isInterface(to) || superclasses(from).contains(to);
    }

    /** How the verifier merges two classes. */
    String commonSuperclass(String a, String b) {
        if (isInterface(a) || isInterface(b)) {
            return a.equals(b) ? a : OBJECT;
        }
        List<String> ofA = superclasses(a);
        return superclasses(b).stream().filter(ofA::contains).findFirst().orElse(OBJECT);
    }

    private List<String> superclasses(String name) {
        List<String> result = new ArrayList<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && !result.contains(next.get())) {
            result.add(next.get());
            next = superclass(next.get());
        }
        return result;
    }
}
