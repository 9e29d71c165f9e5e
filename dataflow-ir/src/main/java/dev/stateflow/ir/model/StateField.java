package dev.stateflow.ir.model;

/**
 * One field of an entity's state.
 *
 * @param declaringClass binary name of the class that declares it
 * @param name the field's name
 * @param type its type
 */
public record StateField(String declaringClass, String name, TypeRef type) {}
