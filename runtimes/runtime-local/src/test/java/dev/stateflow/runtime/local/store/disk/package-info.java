/** Tests of the store on a disk. */
@NullMarked
package dev.stateflow.runtime.local.store.disk;

import org.jspecify.annotations.NullMarked;
