/** A small application in compiled form, written by hand the way the compiler would generate it; see docs/compiled-form.md. */
@NullMarked
package dev.stateflow.runtime.local.sample;

import org.jspecify.annotations.NullMarked;
