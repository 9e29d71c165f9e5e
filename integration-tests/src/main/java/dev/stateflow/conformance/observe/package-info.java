/**
 * What is seen of a program's run, as canonical text, and how two runs are compared. Must not know how programs are run.
 */
@NullMarked
package dev.stateflow.conformance.observe;

import org.jspecify.annotations.NullMarked;
