package dev.stateflow.analyzer.callgraph;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A lambda or method reference.
 *
 * @param insn makes it
 * @param implementation the method that it runs
 * @param site what a call of it is; empty if it is no business of the application
 */
public record Callback(InvokeDynamicInsnNode insn, Handle implementation, Optional<Site> site) {}
