package dev.stateflow.analyzer.effects;

import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method with code, as it runs on some object.
 *
 * @param instance internal name of the exact class of {@code this}, or empty if that is not known
 * @param owner the declaring class
 * @param method the method
 */
record Target(String instance, ClassNode owner, MethodNode method) {}
