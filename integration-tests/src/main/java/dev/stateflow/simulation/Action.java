package dev.stateflow.simulation;

import java.util.function.Supplier;

/**
 * Something that can happen next.
 *
 * @param name what a reader of a schedule sees; made only if somebody reads it
 * @param effect what it does
 */
public record Action(Supplier<String> name, Runnable effect) {
    static Action of(Supplier<String> name, Runnable effect) {
        return new Action(name, effect);
    }
}
