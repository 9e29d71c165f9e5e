package dev.stateflow.ir.draw.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Breaks cycles and says in which layer each box stands.
 */
final class Layering {
    private final List<Size> boxes;
    private final double maxWidth;

    Layering(List<Size> boxes, double maxWidth) {
        this.boxes = boxes;
        this.maxWidth = maxWidth;
    }

    /** The links without loops, those that close a cycle reversed. */
    List<Chain> acyclic(List<Link> links) {
        List<List<Integer>> outgoing = new ArrayList<>();
        boxes.forEach(box -> outgoing.add(new ArrayList<>()));
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).isLoop()) {
                outgoing.get(links.get(i).from()).add(i);
            }
        }
        boolean[] reversed = new boolean[links.size()];
        int[] state = new int[boxes.size()];
        for (int root : rootsFirst(links)) {
            search(root, links, outgoing, state, reversed);
        }
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).isLoop()) {
                chains.add(new Chain(links.get(i), reversed[i]));
            }
        }
        return chains;
    }

    /** Boxes that nothing leads to come first, so that the search follows the links and not the order of the boxes. */
    private List<Integer> rootsFirst(List<Link> links) {
        int[] incoming = new int[boxes.size()];
        links.stream().filter(link -> !link.isLoop()).forEach(link -> incoming[link.to()]++);
        List<Integer> roots = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int box = 0; box < boxes.size(); box++) {
            (incoming[box] == 0 ? roots : others).add(box);
        }
        roots.addAll(others);
        return roots;
    }

    /** Depth first, without recursion: methods can be long. */
    private static void search(
            int root, List<Link> links, List<List<Integer>> outgoing, int[] state, boolean[] reversed) {
        final int open = 1;
        final int done = 2;
        if (state[root] != 0) {
            return;
        }
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {root, 0});
        state[root] = open;
        while (!stack.isEmpty()) {
            int[] top = stack.element();
            List<Integer> out = outgoing.get(top[0]);
            if (top[1] == out.size()) {
                state[top[0]] = done;
                stack.pop();
                continue;
            }
            int link = out.get(top[1]++);
            int to = links.get(link).to();
            if (state[to] == open) {
                reversed[link] = true;
            } else if (state[to] == 0) {
                state[to] = open;
                stack.push(new int[] {to, 0});
            }
        }
    }

    /** The layer of each box: below everything that leads to it, and no layer much wider than allowed. */
    int[] layers(List<Chain> chains) {
        int[] layer = new int[boxes.size()];
        List<List<Chain>> incoming = new ArrayList<>();
        boxes.forEach(box -> incoming.add(new ArrayList<>()));
        chains.forEach(chain -> incoming.get(chain.lower()).add(chain));
        List<List<Integer>> lower = new ArrayList<>();
        boxes.forEach(box -> lower.add(new ArrayList<>()));
        chains.forEach(chain -> lower.get(chain.upper()).add(chain.lower()));
        double[] used = new double[boxes.size() * 2 + chains.size() * 2 + 2];
        for (int box : topological(lower, incoming)) {
            int lowest = 0;
            for (Chain chain : incoming.get(box)) {
                lowest = Math.max(lowest, layer[chain.upper()] + chain.minimumSpan());
            }
            while (used[lowest] > 0 && used[lowest] + boxes.get(box).width() > maxWidth) {
                lowest++;
            }
            used[lowest] += boxes.get(box).width();
            layer[box] = lowest;
        }
        return layer;
    }

    /** Boxes without links come last: they fill what room is left. */
    private static List<Integer> topological(List<List<Integer>> lower, List<List<Chain>> incoming) {
        int[] waiting = incoming.stream().mapToInt(List::size).toArray();
        Deque<Integer> ready = new ArrayDeque<>();
        List<Integer> alone = new ArrayList<>();
        for (int box = 0; box < waiting.length; box++) {
            if (waiting[box] == 0) {
                (lower.get(box).isEmpty() ? alone : ready).add(box);
            }
        }
        List<Integer> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int box = ready.remove();
            sorted.add(box);
            for (int next : lower.get(box)) {
                if (--waiting[next] == 0) {
                    ready.add(next);
                }
            }
        }
        sorted.addAll(alone);
        return sorted;
    }
}
