/**
 * What makes an application sound, beyond the shape of its records.
 *
 * <p>Must not know the JSON reader; places are JSON pointers only so that a person can find them in {@code application.json}.
 */
@NullMarked
package dev.stateflow.ir.validation;

import org.jspecify.annotations.NullMarked;
