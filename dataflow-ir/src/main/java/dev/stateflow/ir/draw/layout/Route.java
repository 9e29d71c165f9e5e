package dev.stateflow.ir.draw.layout;

import java.util.List;

/**
 * How a line runs.
 *
 * @param points from its start to its end; where x changes the line curves with vertical tangents. The first and last points of a loop from a
 *     box to itself are on the box's right side
 * @param label the centre of the label
 */
public record Route(List<Point> points, Point label) {
    public Route {
        points = List.copyOf(points);
    }
}
