package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places the vertices of ordered layers: each as near to the middle of its neighbours as the order and the gaps allow.
 */
final class Placement {
    private static final int ROUNDS = 16;
    /** Bends outweigh boxes, so that long lines run straight. */
    private static final double BEND_WEIGHT = 4;

    private final List<List<Vertex>> layers;
    private final double gap;

    Placement(List<List<Vertex>> layers, double gap) {
        this.layers = layers;
        this.gap = gap;
    }

    void place() {
        layers.forEach(this::pack);
        for (int round = 0; round < ROUNDS; round++) {
            boolean down = round % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                settle(layers.get(down ? i : layers.size() - 1 - i), down, round >= ROUNDS / 2);
            }
        }
        double left = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(Vertex::left)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(vertex -> vertex.x -= left));
    }

    private void pack(List<Vertex> layer) {
        double x = 0;
        for (Vertex vertex : layer) {
            vertex.x = x + vertex.width / 2;
            x += vertex.width + gap;
        }
        double middle = (x - gap) / 2;
        layer.forEach(vertex -> vertex.x -= middle);
    }

    /** Least squares under the constraint of order and gaps: neighbours that would overlap are merged and move as one. */
    private void settle(List<Vertex> layer, boolean down, boolean bothSides) {
        List<Block> blocks = new ArrayList<>();
        double offset = 0;
        for (int i = 0; i < layer.size(); i++) {
            Vertex vertex = layer.get(i);
            if (i > 0) {
                offset += layer.get(i - 1).width / 2 + gap(layer.get(i - 1), vertex) + vertex.width / 2;
            }
            Block next = new Block(i, wanted(vertex, down, bothSides) - offset, vertex.bend ? BEND_WEIGHT : 1);
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).position() >= next.position()) {
                next = blocks.remove(blocks.size() - 1).merge(next);
            }
            blocks.add(next);
        }
        offset = 0;
        int block = -1;
        for (int i = 0; i < layer.size(); i++) {
            Vertex vertex = layer.get(i);
            if (i > 0) {
                offset += layer.get(i - 1).width / 2 + gap(layer.get(i - 1), vertex) + vertex.width / 2;
            }
            if (block + 1 < blocks.size() && blocks.get(block + 1).first == i) {
                block++;
            }
            vertex.x = blocks.get(block).position() + offset;
        }
    }

    private double gap(Vertex left, Vertex right) {
        return left.bend && right.bend ? gap / 2 : gap;
    }

    /** As near as can be to the median of the neighbours: unlike the mean, that keeps long chains straight. */
    private static double wanted(Vertex vertex, boolean down, boolean bothSides) {
        Stream<Vertex> above = down || bothSides ? vertex.above.stream() : Stream.empty();
        Stream<Vertex> below = !down || bothSides ? vertex.below.stream() : Stream.empty();
        double[] xs = Stream.concat(above, below).mapToDouble(v -> v.x).sorted().toArray();
        if (xs.length == 0) {
            return vertex.x;
        }
        double low = xs[(xs.length - 1) / 2];
        double high = xs[xs.length / 2];
        return Math.min(high, Math.max(low, vertex.x));
    }

    /** Vertices side by side that move as one. */
    private static final class Block {
        private final int first;
        private double sum;
        private double weight;

        Block(int first, double wanted, double weight) {
            this.first = first;
            this.sum = wanted * weight;
            this.weight = weight;
        }

        double position() {
            return sum / weight;
        }

        Block merge(Block right) {
            sum += right.sum;
            weight += right.weight;
            return this;
        }
    }
}
