package dev.stateflow.benchmarks.local;

import java.util.Arrays;
import java.util.Locale;

/** Times of requests, and what they come to. Used by one thread. */
final class Measure {
    private long[] nanos = new long[1 << 10];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    /** Cells of a table: per second, median, 99th percentile and maximum in milliseconds. */
    String cells(double seconds) {
        if (count == 0) {
            return "0 | - | - | -";
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.0f | %.2f | %.2f | %.1f",
                count / seconds,
                sorted[count / 2] / 1e6,
                sorted[(int) (count * 0.99)] / 1e6,
                sorted[count - 1] / 1e6);
    }
}
