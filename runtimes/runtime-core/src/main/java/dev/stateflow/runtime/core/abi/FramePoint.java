package dev.stateflow.runtime.core.abi;

import java.util.List;

/**
 * What a suspension point is and what the values of its frames mean.
 *
 * @param method the user's method
 * @param descriptor its original descriptor
 * @param line the source line of the suspension point, or 0 if the class has no line numbers
 * @param awaited what is waited for: a word such as {@code call}, and the member
 * @param history a hash of the code that can run before, and of where in it the point is
 * @param slots the values, in frame order
 */
public record FramePoint(String method, String descriptor, int line, String awaited, String history, List<Slot> slots) {
    public FramePoint {
        slots = List.copyOf(slots);
    }

    /**
     * One value of a frame.
     *
     * @param name the variable's name, {@code $n} for an operand-stack value, {@code this} for a helper's receiver
     * @param descriptor its JVM type descriptor
     */
    public record Slot(String name, String descriptor) {}
}
