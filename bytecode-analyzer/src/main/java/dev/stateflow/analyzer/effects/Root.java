package dev.stateflow.analyzer.effects;

import org.objectweb.asm.tree.AbstractInsnNode;

/** What a method knows an object by. */
public sealed interface Root {
    /** The receiver of the method. */
    record Self() implements Root {}

    /**
     * What the caller passed.
     *
     * @param index counts from 0, without the receiver
     */
    record Parameter(int index) implements Root {}

    /**
     * What a field of the receiver held.
     *
     * @param field as {@code declaring.Class#name}
     */
    record Own(String field) implements Root {}

    /**
     * What a static field held.
     *
     * @param field as {@code declaring.Class#name}
     */
    record Static(String field) implements Root {}

    /**
     * An object made in the method.
     *
     * @param by the instruction
     */
    record Made(AbstractInsnNode by) implements Root {}

    /**
     * What a remote operation answered.
     *
     * @param to its instruction
     */
    record Answer(AbstractInsnNode to) implements Root {}
}
