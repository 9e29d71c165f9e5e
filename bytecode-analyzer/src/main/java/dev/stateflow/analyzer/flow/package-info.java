/**
 * Data flow within one method: types of locals and stack, what is provably {@code this}, uninitialised objects, liveness.
 */
@NullMarked
package dev.stateflow.analyzer.flow;

import org.jspecify.annotations.NullMarked;
