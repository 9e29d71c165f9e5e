package dev.stateflow.runtime.local.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Chooses which idle instances leave memory when there are too many: about those that had nothing to do for longest. They stand in line; whoever is first has its turn again
 * if it was at work since the last one, and leaves if it was not. For one that comes to rest, nothing is done but to set a mark.
 */
final class IdleCells {
    /** Who comes to rest looks at so many others at most. */
    private static final int MOST_LOOKS = 64;

    private final int most;
    private final IntSupplier all;
    private final Queue<Cell> line = new ConcurrentLinkedQueue<>();
    private final AtomicInteger length = new AtomicInteger();

    /**
     * @param most how many cells there may be before idle ones leave
     * @param all how many there are, idle or not
     */
    IdleCells(int most, IntSupplier all) {
        this.most = most;
        this.all = all;
    }

    /** A cell has nothing to do. */
    void rest(Cell cell) {
        if (cell.rest()) {
            add(cell);
            forgetTheGone();
        }
        for (int looks = 0; looks < MOST_LOOKS && all.getAsInt() > most; looks++) {
            Cell first = line.poll();
            if (first == null) {
                return;
            }
            length.decrementAndGet();
            first.outOfLine();
            // one that is at work gets in line again by itself
            if (!first.takeRested()) {
                first.leave();
            } else if (first.getInLine()) {
                add(first);
            }
        }
    }

    private void add(Cell cell) {
        line.add(cell);
        length.incrementAndGet();
    }

    /** Those that left for another reason, since there was nothing to remember of them. */
    private void forgetTheGone() {
        int now = length.get();
        if (now > 2 * all.getAsInt() + MOST_LOOKS && length.compareAndSet(now, 0)) {
            line.removeIf(Cell::isEvicted);
            length.set(line.size());
        }
    }
}
