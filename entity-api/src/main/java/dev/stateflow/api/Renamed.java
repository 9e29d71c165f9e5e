package dev.stateflow.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells what a field, a class, a record component, an enum constant or an entity was called in earlier builds, so that what those wrote is still
 * understood. To be kept for as long as anything written under the old name may be left.
 *
 * <ul>
 *   <li>On a field, a record component or an enum constant: its former simple name.
 *   <li>On a class: its former binary name, as {@code shop.old.Price} or {@code shop.Order$Line}.
 *   <li>On an entity: its former public name, its former class name, or both.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Renamed {
    /**
     * The former names, in any order.
     *
     * @return at least one name
     */
    String[] from();
}
