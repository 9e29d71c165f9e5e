/**
 * The intermediate representation: an application as a stateful dataflow graph. Plain immutable data.
 *
 * <p>Must not know bytecode libraries, Maven, targets or its own JSON form.
 */
@NullMarked
package dev.stateflow.ir.model;

import org.jspecify.annotations.NullMarked;
