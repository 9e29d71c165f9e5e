/**
 * The JSON form of the IR: what travels in a jar as {@code META-INF/stateflow/application.json}.
 *
 * <p>Documented in {@code docs/ir.md}, described by {@code docs/ir.schema.json}. Must not know bytecode, Maven or targets; what makes
 * an application sound is the business of {@link dev.stateflow.ir.validation}, not of this package.
 */
@NullMarked
package dev.stateflow.ir.json;

import org.jspecify.annotations.NullMarked;
