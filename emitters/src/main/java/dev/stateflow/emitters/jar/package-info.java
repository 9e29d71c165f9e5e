/**
 * Shaded jars: an application, what it depends on and a runtime in one file. For every target whose bundle is, or holds, such a jar. Must
 * not know any one target. The only package that knows the shader's library.
 */
@NullMarked
package dev.stateflow.emitters.jar;

import org.jspecify.annotations.NullMarked;
