/**
 * Where records are kept, and what makes a step durable. Must not know cells, threads or HTTP.
 */
@NullMarked
package dev.stateflow.runtime.local.store;

import org.jspecify.annotations.NullMarked;
