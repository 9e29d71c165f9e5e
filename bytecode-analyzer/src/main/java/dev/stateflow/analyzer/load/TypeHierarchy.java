package dev.stateflow.analyzer.load;

import java.util.List;
import java.util.Optional;

/** Relates types by their class files. All names are internal names ({@code java/util/List}); array types are descriptors. */
public interface TypeHierarchy {
    /** The outline of a class, from the application, its libraries or the JDK. */
    Optional<TypeInfo> find(String name);

    /** Whether a value of type {@code from} can be assigned to {@code to}. An unknown class is assignable to itself and Object only. */
    boolean isAssignable(String from, String to);

    /** The closest common superclass, as the verifier merges types: Object if either is an interface or unknown. */
    String commonSuperclass(String a, String b);

    /** The application classes and interfaces that are {@code name} or a subtype of it, ordered by name. */
    List<String> applicationSubtypes(String name);

    /** All superclasses and interfaces of a class, itself included, nearest first. */
    List<String> supertypes(String name);
}
