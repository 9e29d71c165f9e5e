package dev.stateflow.runtime.core.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which object of a graph of an older build holds which, so that what holds something unreadable is not given out either. */
final class Links {
    private static final int[] NONE = {};

    private final int[][] held;
    private final int[] counts;
    private int holder;
    private @Nullable Unreadable unreadable;

    Links(int nodes) {
        held = new int[nodes][];
        counts = new int[nodes];
        Arrays.fill(held, NONE);
    }

    /** The body of an object begins. */
    void begin(int handle) {
        holder = handle;
        unreadable = null;
    }

    /** It holds an object, which may become unreadable yet. */
    void add(int handle, Object node) {
        if (node instanceof Unreadable value) {
            add(value);
        }
        if (counts[holder] == held[holder].length) {
            held[holder] = Arrays.copyOf(held[holder], 4 + 2 * counts[holder]);
        }
        held[holder][counts[holder]++] = handle;
    }

    /** It holds something unreadable. */
    void add(Unreadable value) {
        unreadable = value;
    }

    /** Something unreadable that the object holds, or null. */
    @Nullable
    Unreadable unreadable() {
        return unreadable;
    }

    /** Makes unreadable what holds something unreadable, near or far. */
    void spread(@Nullable Object[] nodes) {
        List<List<Integer>> holders = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            holders.add(new ArrayList<>());
            if (nodes[i] instanceof Unreadable) {
                open.add(i);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        for (int i = 0; i < nodes.length; i++) {
            for (int h = 0; h < counts[i]; h++) {
                holders.get(held[i][h]).add(i);
            }
        }
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            for (int h : holders.get(next)) {
                if (!(nodes[h] instanceof Unreadable)) {
                    nodes[h] = nodes[next];
                    open.add(h);
                }
            }
        }
    }
}
