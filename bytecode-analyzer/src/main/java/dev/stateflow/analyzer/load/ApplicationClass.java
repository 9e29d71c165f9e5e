package dev.stateflow.analyzer.load;

import org.objectweb.asm.tree.ClassNode;

/**
 * A class of the application, well-formed as far as {@link ClassFileParser} checks.
 *
 * <p>Equality is identity: an array is not compared.
 *
 * @param node the class as a tree, with debug information and without stack map frames; shared by all stages, so nobody changes it
 * @param bytes the original class file; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent") // large and shared: copying at each access is the worse evil
public record ApplicationClass(ClassNode node, byte[] bytes) {
    /** The internal name. */
    public String name() {
        return node.name;
    }

    /** A new tree of the original class file, for a stage that changes it. */
    public ClassNode copy() {
        ClassNode copy = new ClassNode();
        ClassFileParser.read(bytes, copy);
        ClassFileParser.dropUnknownAttributes(copy);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return node.name;
    }
}
