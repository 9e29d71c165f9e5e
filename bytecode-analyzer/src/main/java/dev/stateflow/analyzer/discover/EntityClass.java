package dev.stateflow.analyzer.discover;

import dev.stateflow.ir.model.SourceLocation;

/**
 * An entity class. Its conventions hold, unless a diagnostic says otherwise.
 *
 * @param className the internal name
 * @param entity the public name
 * @param instantiable false for an abstract class
 * @param key what identifies an instance
 * @param source where the class stands
 */
public record EntityClass(String className, String entity, boolean instantiable, KeyMember key, SourceLocation source) {
    /**
     * The key field or method.
     *
     * @param method whether it is a method
     * @param owner internal name of the declaring class
     * @param name its name
     * @param descriptor its descriptor
     * @param signature the generic signature of the key's type
     */
    public record KeyMember(boolean method, String owner, String name, String descriptor, String signature) {
        /** The key of an entity that has none, or several. A diagnostic says so. */
        public static final KeyMember NONE = new KeyMember(false, "", "", "", "");
    }
}
