/**
 * Everything that is persisted for one entity instance: state, continuations of calls that wait, timers, and which requests were served. Plain
 * mutable data; must not know how it is encoded, stored or stepped.
 */
@NullMarked
package dev.stateflow.runtime.core.record;

import org.jspecify.annotations.NullMarked;
