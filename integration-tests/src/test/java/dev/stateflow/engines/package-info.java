@NullMarked
package dev.stateflow.engines;

import org.jspecify.annotations.NullMarked;
