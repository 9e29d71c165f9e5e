/** Tests of this package. */
@NullMarked
package dev.stateflow.ir.json;

import org.jspecify.annotations.NullMarked;
