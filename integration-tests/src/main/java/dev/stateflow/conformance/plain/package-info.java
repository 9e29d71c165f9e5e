/**
 * The oracle: programs run as the plain objects that they are. Classes are loaded as javac wrote them, but for small hooks that do what plain
 * Java can't see: a world in which {@code new} registers an instance and refuses a taken key, and in which references name instances.
 */
@NullMarked
package dev.stateflow.conformance.plain;

import org.jspecify.annotations.NullMarked;
