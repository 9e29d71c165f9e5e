package dev.stateflow.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that code means what a warning of the StateFlow compiler is about, so that the compiler does not warn of it any more:
 *
 * <pre>{@code
 * @Accept("SF0302") // counts calls of this process, and shall
 * private static int calls;
 * }</pre>
 *
 * <p>On a method it accepts warnings in its code, on a field those about the field, on a class those in the class and in the classes nested in it. Only
 * warnings can be accepted, and only those for which the page of the diagnostic says so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Accept {
    /**
     * The codes of the warnings.
     *
     * @return for example {@code "SF0302"}
     */
    String[] value();
}
