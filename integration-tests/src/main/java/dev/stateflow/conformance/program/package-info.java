/**
 * Conformance programs: finding them and compiling them with javac. Must not know how programs are run.
 */
@NullMarked
package dev.stateflow.conformance.program;

import org.jspecify.annotations.NullMarked;
