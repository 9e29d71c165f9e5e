/** Tests of package codec. */
@NullMarked
package dev.stateflow.runtime.core.codec;

import org.jspecify.annotations.NullMarked;
