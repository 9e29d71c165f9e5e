package dev.stateflow.ir.draw.layout;

/**
 * How much room something takes.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Size(double width, double height) {
    /** Takes no room. */
    public static final Size NONE = new Size(0, 0);
}
