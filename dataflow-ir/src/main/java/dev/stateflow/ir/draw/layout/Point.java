package dev.stateflow.ir.draw.layout;

/**
 * A place on the drawing; the origin is at the top left.
 *
 * @param x to the right
 * @param y down
 */
public record Point(double x, double y) {}
