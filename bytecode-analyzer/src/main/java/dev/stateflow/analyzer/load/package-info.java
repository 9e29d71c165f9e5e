/**
 * Stage 1: class files and the hierarchy of types. Never loads a class into the JVM; must not know what an entity is.
 */
@NullMarked
package dev.stateflow.analyzer.load;

import org.jspecify.annotations.NullMarked;
