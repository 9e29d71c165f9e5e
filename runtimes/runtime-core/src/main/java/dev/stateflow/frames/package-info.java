/**
 * The frames of the shapes that nearly all suspension points have, so that bundles need not bring them: at most three int-like values and four references,
 * and nothing else. The compiler makes the others, in this package too. Must not know anything but the ABI.
 */
@NullMarked
package dev.stateflow.frames;

import org.jspecify.annotations.NullMarked;
