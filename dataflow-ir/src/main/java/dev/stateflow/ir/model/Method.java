package dev.stateflow.ir.model;

import java.util.List;

/**
 * A method of an operator, or a suspendable method of an ordinary class.
 *
 * @param declaringClass binary name of the class that declares it
 * @param name its name
 * @param descriptor its original JVM descriptor
 * @param exposed whether clients may call it: public, not static, not synthetic
 * @param parameters its parameters
 * @param result its result type
 * @param effects what it does to state
 * @param graph its dataflow graph; a method without remote operations has one segment
 * @param source where it stands
 */
public record Method(
        String declaringClass,
        String name,
        String descriptor,
        boolean exposed,
        List<Parameter> parameters,
        TypeRef result,
        Effects effects,
        MethodGraph graph,
        SourceLocation source) {
    public Method {
        parameters = List.copyOf(parameters);
    }
}
