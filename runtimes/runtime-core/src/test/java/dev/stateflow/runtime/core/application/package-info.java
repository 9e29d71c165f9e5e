/** Tests of package application. */
@NullMarked
package dev.stateflow.runtime.core.application;

import org.jspecify.annotations.NullMarked;
