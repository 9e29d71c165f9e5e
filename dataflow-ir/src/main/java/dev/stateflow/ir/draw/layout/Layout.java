package dev.stateflow.ir.draw.layout;

import java.util.List;

/**
 * A finished layout.
 *
 * @param size of the whole
 * @param boxes the top left corner of each box, in the order of the input
 * @param routes one per link, in the order of the input
 */
public record Layout(Size size, List<Point> boxes, List<Route> routes) {
    public Layout {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }
}
