/** What the verify scripts of the invoker projects share. */
@NullMarked
package dev.stateflow.maven.it;

import org.jspecify.annotations.NullMarked;
