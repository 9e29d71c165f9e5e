package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs lines from box to box along the bends of their chains. Lines that meet at one side of a box are spread over it.
 */
final class Router {
    private static final double PORT_GAP = 18;

    private final List<Size> boxes;
    private final List<Point> corners;
    private final List<Link> links;
    private final double[] tops;
    private final double gap;
    private final Map<Chain, Double> upperPorts = new HashMap<>();
    private final Map<Chain, Double> lowerPorts = new HashMap<>();

    Router(List<Size> boxes, List<Point> corners, List<Link> links, double[] tops, double gap) {
        this.boxes = boxes;
        this.corners = corners;
        this.links = links;
        this.tops = tops;
        this.gap = gap;
    }

    List<Route> routes(List<Chain> chains) {
        spread(chains);
        List<Route> routes = new ArrayList<>();
        int next = 0;
        Map<Integer, Integer> loops = new HashMap<>();
        for (Link link : links) {
            if (link.isLoop()) {
                routes.add(loop(link, loops.merge(link.from(), 1, Integer::sum)));
            } else {
                routes.add(route(chains.get(next++)));
            }
        }
        return routes;
    }

    private void spread(List<Chain> chains) {
        List<List<Chain>> leaving = new ArrayList<>();
        List<List<Chain>> arriving = new ArrayList<>();
        boxes.forEach(box -> {
            leaving.add(new ArrayList<>());
            arriving.add(new ArrayList<>());
        });
        for (Chain chain : chains) {
            leaving.get(chain.upper()).add(chain);
            arriving.get(chain.lower()).add(chain);
        }
        for (int box = 0; box < boxes.size(); box++) {
            leaving.get(box).sort(Comparator.comparingDouble(chain -> chain.vertices.get(1).x));
            ports(box, leaving.get(box), upperPorts);
            arriving.get(box)
                    .sort(Comparator.comparingDouble(chain -> chain.vertices.get(chain.vertices.size() - 2).x));
            ports(box, arriving.get(box), lowerPorts);
        }
    }

    private void ports(int box, List<Chain> sorted, Map<Chain, Double> ports) {
        double width = boxes.get(box).width();
        double middle = corners.get(box).x() + width / 2;
        double step = Math.min(PORT_GAP, (width - 24) / Math.max(1, sorted.size()));
        double x = middle - step * (sorted.size() - 1) / 2;
        for (Chain chain : sorted) {
            ports.put(chain, x);
            x += step;
        }
    }

    private Route route(Chain chain) {
        List<Vertex> vertices = chain.vertices;
        List<Point> points = new ArrayList<>();
        int upper = chain.upper();
        int lower = chain.lower();
        double start = upperPorts.getOrDefault(chain, vertices.get(0).x);
        double end = lowerPorts.getOrDefault(chain, vertices.get(vertices.size() - 1).x);
        int firstLayer = vertices.get(0).layer;
        points.add(new Point(start, corners.get(upper).y() + boxes.get(upper).height()));
        add(points, start, bottom(firstLayer));
        for (Vertex bend : vertices.subList(1, vertices.size() - 1)) {
            add(points, bend.x, tops[bend.layer]);
            add(points, bend.x, bottom(bend.layer));
        }
        add(points, end, tops[vertices.get(vertices.size() - 1).layer]);
        add(points, end, corners.get(lower).y());
        Vertex label = vertices.get(chain.labelIndex());
        Point at = new Point(label.x, (tops[label.layer] + bottom(label.layer)) / 2);
        if (chain.reversed) {
            Collections.reverse(points);
        }
        return new Route(points, at);
    }

    /** A line without length would give the arrow's head no direction. */
    private static void add(List<Point> points, double x, double y) {
        Point last = points.get(points.size() - 1);
        if (Math.abs(last.x() - x) > 0.05 || Math.abs(last.y() - y) > 0.05) {
            points.add(new Point(x, y));
        }
    }

    private double bottom(int layer) {
        return tops[layer + 1] - gap;
    }

    private Route loop(Link link, int count) {
        return loop(corners.get(link.from()), boxes.get(link.from()), link.label(), count);
    }

    /** Out of the right side and back into it; further loops of the same box inside one another. */
    static Route loop(Point corner, Size box, Size label, int count) {
        double right = corner.x() + box.width();
        double middle = corner.y() + box.height() / 2;
        double reach = LayeredLayout.LOOP / count;
        double half = Math.min(box.height() / 3, 16) / count;
        List<Point> points = List.of(
                new Point(right, middle - half),
                new Point(right + reach, middle - half),
                new Point(right + reach, middle + half),
                new Point(right, middle + half));
        return new Route(points, new Point(right + reach + label.width() / 2, middle));
    }
}
