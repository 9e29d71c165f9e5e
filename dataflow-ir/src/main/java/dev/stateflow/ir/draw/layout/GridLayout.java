package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays out many boxes in rows, who leads before who is led to, with straight lines between them. With hundreds of boxes, layers with routed
 * lines take more room than anyone can look over; a grid stays compact, and lines are looked at one box at a time.
 */
public final class GridLayout {
    private static final double GAP_ACROSS = 40;
    private static final double GAP_DOWN = 56;

    private GridLayout() {}

    /** Lays out; links must refer to boxes by index. Labels get no room. */
    public static Layout of(List<Size> boxes, List<Link> links) {
        Layering layering = new Layering(boxes, Double.MAX_VALUE);
        int[] layers = layering.layers(layering.acyclic(links));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(box -> layers[box]));
        double cellWidth = boxes.stream().mapToDouble(Size::width).max().orElse(0) + GAP_ACROSS;
        double cellHeight = boxes.stream().mapToDouble(Size::height).max().orElse(0) + GAP_DOWN;
        int columns = (int) Math.max(1, Math.ceil(Math.sqrt(boxes.size() * cellHeight / cellWidth)));
        Point[] corners = new Point[boxes.size()];
        for (int i = 0; i < order.size(); i++) {
            Size box = boxes.get(order.get(i));
            int column = i % columns;
            int row = i / columns;
            double x = column * cellWidth + (cellWidth - GAP_ACROSS - box.width()) / 2;
            corners[order.get(i)] = new Point(x, row * cellHeight);
        }
        List<Route> routes =
                links.stream().map(link -> route(link, boxes, List.of(corners))).toList();
        int rows = (boxes.size() + columns - 1) / columns;
        Size size = new Size(
                Math.max(0, Math.min(columns, boxes.size()) * cellWidth - GAP_ACROSS),
                Math.max(0, rows * cellHeight - GAP_DOWN));
        return new Layout(size, List.of(corners), routes);
    }

    private static Route route(Link link, List<Size> boxes, List<Point> corners) {
        Point from = corners.get(link.from());
        Size start = boxes.get(link.from());
        if (link.isLoop()) {
            return Router.loop(from, start, Size.NONE, 1);
        }
        Point to = corners.get(link.to());
        Size end = boxes.get(link.to());
        double startX = from.x() + start.width() / 2;
        double endX = to.x() + end.width() / 2;
        double label = (startX + endX) / 2;
        if (from.y() == to.y()) {
            // side by side: below both, clear of what stands between
            double bottom = from.y() + start.height();
            double deep = from.y() + Math.max(start.height(), end.height()) + GAP_DOWN / 2;
            List<Point> points =
                    List.of(new Point(startX, bottom), new Point(label, deep), new Point(endX, to.y() + end.height()));
            return new Route(points, points.get(1));
        }
        boolean up = to.y() < from.y();
        Point first = new Point(startX, up ? from.y() : from.y() + start.height());
        Point last = new Point(endX, up ? to.y() + end.height() : to.y());
        return new Route(List.of(first, last), new Point(label, (first.y() + last.y()) / 2));
    }
}
