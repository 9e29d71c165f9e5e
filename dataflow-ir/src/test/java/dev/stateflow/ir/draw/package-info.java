/** Tests of this package. */
@NullMarked
package dev.stateflow.ir.draw;

import org.jspecify.annotations.NullMarked;
