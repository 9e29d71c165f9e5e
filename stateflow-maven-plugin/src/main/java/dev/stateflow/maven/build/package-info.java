/**
 * What the goals do, without Maven: which of a module's dependencies belong to the application, compiling it unless nothing has changed, and
 * writing its bundles. Must not know Maven's model.
 */
@NullMarked
package dev.stateflow.maven.build;

import org.jspecify.annotations.NullMarked;
