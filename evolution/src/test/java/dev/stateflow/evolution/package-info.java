@NullMarked
package dev.stateflow.evolution;

import org.jspecify.annotations.NullMarked;
