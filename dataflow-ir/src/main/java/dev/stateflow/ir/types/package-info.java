/**
 * The structure of type signatures (JVMS 4.7.9.1) and how a reader writes them in Java.
 *
 * <p>Must not know the IR's graph, its JSON form or its drawings.
 */
@NullMarked
package dev.stateflow.ir.types;

import org.jspecify.annotations.NullMarked;
