/**
 * Holds what the compiler made against the class files that it was made from: the graphs of the IR and the tables of frames. Looks at the original code,
 * and knows nothing of how it was split.
 */
@NullMarked
package dev.stateflow.analyzer.verify;

import org.jspecify.annotations.NullMarked;
