/**
 * The same work as {@link dev.stateflow.benchmarks.app}, as a careful programmer would write it by hand against the interfaces of
 * runtime-core: the yardstick for generated code. Must not know the compiler.
 */
@NullMarked
package dev.stateflow.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
