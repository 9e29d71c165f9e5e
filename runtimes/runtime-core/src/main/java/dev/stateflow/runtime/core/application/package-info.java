/**
 * The compiled application as the runtime sees it: its entity types, its split classes and the classes whose objects are values. Read once,
 * at start, from {@code META-INF/stateflow/classes.txt}. The only package that loads classes by name.
 */
@NullMarked
package dev.stateflow.runtime.core.application;

import org.jspecify.annotations.NullMarked;
