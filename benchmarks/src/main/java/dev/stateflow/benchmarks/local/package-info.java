/** What the local runtime does per second, in this process and over HTTP, on the packaged bank. Must not know how it works inside. */
@NullMarked
package dev.stateflow.benchmarks.local;

import org.jspecify.annotations.NullMarked;
