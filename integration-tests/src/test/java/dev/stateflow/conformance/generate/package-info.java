/** Tests the compiler with generated programs, and that these tests find what is wrong. */
@NullMarked
package dev.stateflow.conformance.generate;

import org.jspecify.annotations.NullMarked;
