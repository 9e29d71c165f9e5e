/** Tests of this package. */
@NullMarked
package dev.stateflow.ir.types;

import org.jspecify.annotations.NullMarked;
