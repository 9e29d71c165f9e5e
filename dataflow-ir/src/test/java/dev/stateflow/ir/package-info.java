/** Examples and files that the tests of the packages below share. */
@NullMarked
package dev.stateflow.ir;

import org.jspecify.annotations.NullMarked;
