package dev.stateflow.analyzer.callgraph;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What is done with a function.
 *
 * @param insn the instruction that does it
 * @param kind what it is
 */
public record FunctionUse(AbstractInsnNode insn, Kind kind) {
    /** What can be done with a function. */
    public enum Kind {
        /** Its own method is called. */
        CALLED,
        /** It is passed to a method or constructor of a library as what it is: the library may call it. */
        LIBRARY,
        /** It is passed to a method of the application, given back by one, or captured by another function. */
        PASSED,
        /** It is put where any code may find it: a field, an array, a collection. */
        STORED
    }
}
