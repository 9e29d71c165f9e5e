package dev.stateflow.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a stateful entity: one instance lives for each key, its non-transient, non-static fields are its state, and it
 * handles one message at a time.
 *
 * <p>A subclass of an entity is an entity too, with a name of its own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {
    /**
     * The public name of the entity: in addresses, in URLs and in stored records.
     *
     * @return the name, or the empty string for the class's simple name
     */
    String name() default "";
}
