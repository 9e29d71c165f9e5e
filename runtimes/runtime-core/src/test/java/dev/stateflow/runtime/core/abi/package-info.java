/** Tests of package abi. */
@NullMarked
package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.NullMarked;
