@NullMarked
package dev.stateflow.api;

import org.jspecify.annotations.NullMarked;
