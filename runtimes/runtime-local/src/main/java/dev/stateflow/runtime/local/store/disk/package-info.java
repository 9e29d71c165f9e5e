/**
 * The store on a disk: groups of commits, written by one thread to a key-value store in a folder that belongs to one application and one process. Must not know cells, workers or HTTP.
 */
@NullMarked
package dev.stateflow.runtime.local.store.disk;

import org.jspecify.annotations.NullMarked;
