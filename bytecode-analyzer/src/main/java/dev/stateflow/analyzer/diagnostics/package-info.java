/**
 * The catalogue of diagnostics, and how they are printed. Must not know bytecode.
 */
@NullMarked
package dev.stateflow.analyzer.diagnostics;

import org.jspecify.annotations.NullMarked;
