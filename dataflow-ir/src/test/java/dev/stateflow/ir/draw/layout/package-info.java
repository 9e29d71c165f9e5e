/** Tests of this package. */
@NullMarked
package dev.stateflow.ir.draw.layout;

import org.jspecify.annotations.NullMarked;
