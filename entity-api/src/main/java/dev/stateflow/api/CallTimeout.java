package dev.stateflow.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long another instance waits for the answer of a method of an entity. When the time is over, a {@link CallTimeoutException} is thrown at the call; the method
 * itself is not stopped. Takes the place of the application's own limit for calls, if it has one. Nothing happens in plain Java.
 *
 * <p>Stands on the method that is called, or on one that it overrides.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CallTimeout {
    /**
     * The time.
     *
     * @return a positive duration as {@link java.time.Duration#parse} reads it: {@code PT5S}, {@code PT0.2S}, {@code PT1H30M}
     */
    String value();
}
