/** A shop as the compiler would write it: split classes by hand, to test the runtime without the compiler. */
@NullMarked
package dev.stateflow.runtime.core.shop;

import org.jspecify.annotations.NullMarked;
