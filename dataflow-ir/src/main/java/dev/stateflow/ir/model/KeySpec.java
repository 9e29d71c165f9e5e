package dev.stateflow.ir.model;

/**
 * What identifies an instance of an entity.
 *
 * @param kind a field or a method
 * @param member its name
 * @param type the key's type
 */
public record KeySpec(Kind kind, String member, TypeRef type) {
    /** What the key is read from. */
    public enum Kind {
        FIELD,
        METHOD
    }
}
