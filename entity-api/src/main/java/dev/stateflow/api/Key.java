package dev.stateflow.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what identifies an entity instance among all of its type: exactly one final field, or one method without arguments.
 *
 * <p>Keys are strings, integral numbers, {@link java.util.UUID}s, enums, or records of those. A key never changes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Key {}
