/**
 * The loops that stand for methods of the JDK that call functions. They are compiled into applications, as {@code dev.stateflow.callbacks}, and split
 * there; this module only carries them. Must not know anything but the JDK.
 */
@NullMarked
package dev.stateflow.analyzer.callbacks;

import org.jspecify.annotations.NullMarked;
