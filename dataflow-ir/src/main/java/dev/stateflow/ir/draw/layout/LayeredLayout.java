package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays out boxes and links.
 */
public final class LayeredLayout {
    private static final double GAP_ACROSS = 32;
    private static final double GAP_DOWN = 42;
    /** A line that leaves a box for itself bulges this far. */
    static final double LOOP = 26;

    private static final double MIN_WIDTH = 1200;

    private final List<Size> boxes;
    private final List<Link> links;
    /** Boxes widened by their loops, which stand at the right side. */
    private final List<Size> rooms = new ArrayList<>();

    private LayeredLayout(List<Size> boxes, List<Link> links) {
        this.boxes = boxes;
        this.links = links;
    }

    /** Lays out; links must refer to boxes by index. */
    public static Layout of(List<Size> boxes, List<Link> links) {
        return new LayeredLayout(boxes, links).layout();
    }

    private Layout layout() {
        boxes.forEach(rooms::add);
        boolean[] linked = new boolean[boxes.size()];
        for (Link link : links) {
            linked[link.from()] = true;
            linked[link.to()] = true;
            if (link.isLoop()) {
                Size room = rooms.get(link.from());
                double width = boxes.get(link.from()).width()
                        + 2 * (LOOP + link.label().width());
                rooms.set(link.from(), new Size(Math.max(room.width(), width), room.height()));
            }
        }
        double area = rooms.stream()
                .mapToDouble(s -> (s.width() + GAP_ACROSS) * (s.height() + GAP_DOWN))
                .sum();
        double maxWidth = Math.max(MIN_WIDTH, 2 * Math.sqrt(area));
        Layering layering = new Layering(rooms, maxWidth);
        List<Chain> chains = layering.acyclic(links);
        Vertex[] vertices = new Vertex[boxes.size()];
        List<List<Vertex>> layers = build(layering.layers(chains), chains, linked, vertices);
        new Ordering(layers).improve();
        new Placement(layers, GAP_ACROSS).place();
        double[] tops = tops(layers);
        double bottom = tops[layers.size()] - (layers.isEmpty() ? 0 : GAP_DOWN);
        List<Point> corners = new ArrayList<>();
        double right = 0;
        for (int i = 0; i < boxes.size(); i++) {
            Vertex vertex = vertices[i];
            double height = tops[vertex.layer + 1] - GAP_DOWN - tops[vertex.layer];
            Point corner = new Point(
                    vertex.x - boxes.get(i).width() / 2,
                    tops[vertex.layer] + (height - boxes.get(i).height()) / 2);
            corners.add(corner);
        }
        for (List<Vertex> layer : layers) {
            for (Vertex vertex : layer) {
                right = Math.max(right, vertex.x + vertex.width / 2);
            }
        }
        List<Route> routes = new Router(boxes, corners, links, tops, GAP_DOWN).routes(chains);
        return new Layout(new Size(right, bottom), corners, routes);
    }

    private List<List<Vertex>> build(int[] layerOf, List<Chain> chains, boolean[] linked, Vertex[] vertices) {
        List<List<Vertex>> layers = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            vertices[i] = new Vertex(rooms.get(i), false);
            add(layers, vertices[i], layerOf[i]);
        }
        for (Chain chain : chains) {
            thread(chain, layers, vertices);
        }
        // boxes without links go to the right, out of the way of lines
        Set<Vertex> alone = new HashSet<>();
        for (int i = 0; i < linked.length; i++) {
            if (!linked[i]) {
                alone.add(vertices[i]);
            }
        }
        layers.forEach(layer -> layer.sort(Comparator.comparing(alone::contains)));
        return layers;
    }

    private static void thread(Chain chain, List<List<Vertex>> layers, Vertex[] vertices) {
        Vertex upper = vertices[chain.upper()];
        Vertex lower = vertices[chain.lower()];
        chain.vertices.add(upper);
        int span = lower.layer - upper.layer;
        Vertex last = upper;
        for (int i = 1; i < span; i++) {
            Vertex bend = new Vertex(i == (span + 1) / 2 ? chain.link.label() : Size.NONE, true);
            add(layers, bend, upper.layer + i);
            chain.vertices.add(bend);
            Vertex.connect(last, bend);
            last = bend;
        }
        Vertex.connect(last, lower);
        chain.vertices.add(lower);
    }

    private static void add(List<List<Vertex>> layers, Vertex vertex, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        vertex.layer = layer;
        layers.get(layer).add(vertex);
    }

    /** The top of each layer, and of the one that would follow the last. */
    private static double[] tops(List<List<Vertex>> layers) {
        double[] tops = new double[layers.size() + 1];
        for (int i = 0; i < layers.size(); i++) {
            double height =
                    layers.get(i).stream().mapToDouble(v -> v.height).max().orElse(0);
            tops[i + 1] = tops[i] + height + GAP_DOWN;
        }
        return tops;
    }
}
