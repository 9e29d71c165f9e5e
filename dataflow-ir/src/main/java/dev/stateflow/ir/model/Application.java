package dev.stateflow.ir.model;

import dev.stateflow.evolution.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * A whole application: what a bundle is made from.
 *
 * @param name the application's name, usually the Maven artifact id
 * @param operators one per entity type, ordered by entity name
 * @param functions the suspendable methods of ordinary classes, ordered by class, name and descriptor
 * @param valueClasses binary names of the application's own classes whose objects occur in state, frames or messages, ordered
 * @param manifest how the build writes records; empty if an older compiler made this
 */
public record Application(
        String name,
        List<Operator> operators,
        List<Method> functions,
        List<String> valueClasses,
        Optional<Manifest> manifest) {
    public Application {
        operators = List.copyOf(operators);
        functions = List.copyOf(functions);
        valueClasses = List.copyOf(valueClasses);
    }

    /** An application without a manifest. */
    public Application(String name, List<Operator> operators, List<Method> functions, List<String> valueClasses) {
        this(name, operators, functions, valueClasses, Optional.empty());
    }

    /** The same application with a manifest. */
    public Application withManifest(Manifest theManifest) {
        return new Application(name, operators, functions, valueClasses, Optional.of(theManifest));
    }

    /** The operator of an entity, by its public name. */
    public Optional<Operator> operator(String entity) {
        return operators.stream().filter(o -> o.entity().equals(entity)).findFirst();
    }
}
