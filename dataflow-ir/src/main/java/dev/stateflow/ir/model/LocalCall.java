package dev.stateflow.ir.model;

import java.util.List;

/**
 * A suspension point that calls a suspendable method on the same instance, a static one, or one of an ordinary object.
 *
 * @param id the id within the method
 * @param declaringClass binary name of the class named at the call
 * @param name the method's name
 * @param descriptor its original descriptor
 * @param saved the variables kept in the frame if the callee suspends
 * @param line the source line, 0 if unknown
 */
public record LocalCall(int id, String declaringClass, String name, String descriptor, List<Variable> saved, int line)
        implements Node {
    public LocalCall {
        saved = List.copyOf(saved);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.localCall(this);
    }
}
