package dev.stateflow.ir.model;

import java.util.List;

/**
 * One entity type: its key, its state schema and its methods.
 *
 * @param entity the public name
 * @param className the binary name of the class, dotted ({@code shop.User}, {@code shop.Outer$Inner})
 * @param supertypes binary names of the superclasses and interfaces of the application that references may be typed by
 * @param instantiable false for an abstract entity class
 * @param key what identifies an instance
 * @param state the state fields, superclasses first
 * @param constructors the public constructors
 * @param methods every method that can run on an instance, inherited ones included
 * @param source the source file and the line of the class
 */
public record Operator(
        String entity,
        String className,
        List<String> supertypes,
        boolean instantiable,
        KeySpec key,
        StateSchema state,
        List<Constructor> constructors,
        List<Method> methods,
        SourceLocation source) {
    public Operator {
        supertypes = List.copyOf(supertypes);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
    }
}
