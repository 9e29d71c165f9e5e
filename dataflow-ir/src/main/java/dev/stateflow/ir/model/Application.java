package dev.stateflow.ir.model;

import java.util.List;
import java.util.Optional;

/**
 * A whole application: what a bundle is made from.
 *
 * @param name the application's name, usually the Maven artifact id
 * @param operators one per entity type, ordered by entity name
 * @param functions the suspendable methods of ordinary classes, ordered by class, name and descriptor
 * @param valueClasses binary names of the application's own classes whose objects occur in state, frames or messages, ordered
 */
public record Application(String name, List<Operator> operators, List<Method> functions, List<String> valueClasses) {
    public Application {
        operators = List.copyOf(operators);
        functions = List.copyOf(functions);
        valueClasses = List.copyOf(valueClasses);
    }

    /** The operator of an entity, by its public name. */
    public Optional<Operator> operator(String entity) {
        return operators.stream().filter(o -> o.entity().equals(entity)).findFirst();
    }
}
