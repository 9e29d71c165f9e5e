/** Tests of this package. */
@NullMarked
package dev.stateflow.ir.validation;

import org.jspecify.annotations.NullMarked;
