package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the vertices of each layer so that few lines cross: sweeps down and up, each vertex at the mean of its neighbours.
 */
final class Ordering {
    private static final int SWEEPS = 12;

    private final List<List<Vertex>> layers;

    Ordering(List<List<Vertex>> layers) {
        this.layers = layers;
    }

    void improve() {
        number();
        List<List<Vertex>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).clear();
            layers.get(i).addAll(best.get(i));
        }
        number();
    }

    private void sweep(boolean down) {
        for (int i = 0; i < layers.size(); i++) {
            List<Vertex> layer = layers.get(down ? i : layers.size() - 1 - i);
            // computed before sorting: a vertex without neighbours keeps its place
            double[] means = new double[layer.size()];
            for (Vertex vertex : layer) {
                means[vertex.order] = mean(down ? vertex.above : vertex.below, vertex.order);
            }
            layer.sort(Comparator.comparingDouble(vertex -> means[vertex.order]));
            number(layer);
        }
    }

    private static double mean(List<Vertex> neighbours, int otherwise) {
        return neighbours.stream().mapToInt(v -> v.order).average().orElse(otherwise);
    }

    private long crossings() {
        long count = 0;
        for (int i = 0; i + 1 < layers.size(); i++) {
            count += crossings(layers.get(i), layers.get(i + 1).size());
        }
        return count;
    }

    /** Counts the inversions between the ends of the lines of two layers, with a Fenwick tree. */
    private static long crossings(List<Vertex> upper, int lowerSize) {
        int[] tree = new int[lowerSize + 1];
        int seen = 0;
        long count = 0;
        for (Vertex vertex : upper) {
            int[] ends = vertex.below.stream().mapToInt(v -> v.order).sorted().toArray();
            for (int end : ends) {
                count += seen - prefix(tree, end + 1);
            }
            for (int end : ends) {
                for (int i = end + 1; i < tree.length; i += i & -i) {
                    tree[i]++;
                }
            }
            seen += ends.length;
        }
        return count;
    }

    private static int prefix(int[] tree, int end) {
        int sum = 0;
        for (int i = end; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private List<List<Vertex>> copy() {
        List<List<Vertex>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(Arrays.asList(layer.toArray(new Vertex[0]))));
        return copy;
    }

    private void number() {
        layers.forEach(Ordering::number);
    }

    private static void number(List<Vertex> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).order = i;
        }
    }
}
