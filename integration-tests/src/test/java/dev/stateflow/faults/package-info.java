/** Kills packaged applications under load and looks at what is left. Must not know how they work inside. */
@NullMarked
package dev.stateflow.faults;

import org.jspecify.annotations.NullMarked;
