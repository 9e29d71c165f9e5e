/**
 * Stage 7: step classes, frame classes, state access and the verified bytes of split classes.
 */
@NullMarked
package dev.stateflow.analyzer.generate;

import org.jspecify.annotations.NullMarked;
