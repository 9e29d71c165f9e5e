package dev.stateflow.runtime.local.engine;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.local.store.Envelope;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An instance in memory: its mailbox and, once loaded, its record. At most one worker runs it at a time; it is in the workers' queue, or
 * running, or waiting for the store, exactly while {@code scheduled}.
 */
final class Cell implements Runnable {
    /** So many answers that it remembers take about the room of an idle instance without any. */
    private static final int ANSWERS_PER_CELL = 16;

    private final Address address;
    private final Engine engine;

    /** Guards the mailbox, {@code scheduled} and {@code evicted}. The record belongs to whoever runs the cell. */
    private final Object lock = new Object();

    private final ArrayDeque<Envelope> mailbox = new ArrayDeque<>(4);
    private boolean scheduled;
    private boolean evicted;
    private @Nullable InstanceRecord record;

    /** How many cells it counts for beside itself. */
    private int extra;

    /** For {@link IdleCells}. */
    private volatile boolean rested;

    private volatile boolean inLine;

    Cell(Address address, Engine engine) {
        this.address = address;
        this.engine = engine;
    }

    /** What a cell needs from what it lives in. */
    interface Engine {
        CompletableFuture<Optional<InstanceRecord>> load(Address address);

        /** Runs a cell soon, perhaps next on this thread. */
        void schedule(Cell cell);

        /** Runs a cell when all that waits now had its turn. */
        void requeue(Cell cell);

        /**
         * Handles one message; gives the record to go on with, which is another one if the step was undone, or null if the cell has to wait: then it is told to {@link
         * Cell#goOn}.
         */
        @Nullable
        InstanceRecord handle(Cell cell, InstanceRecord record, Envelope envelope);

        /** Lets others run what this worker was to run next. */
        void share();

        /** How many messages a cell handles before others have their turn. */
        int batch();

        /** A cell has nothing to do: now or later, it may be told to {@link Cell#leave}. */
        void idle(Cell cell);

        /** A cell takes more room than before, or less: as so many cells would. */
        void weigh(int change);

        /** Forgets an idle cell. */
        void evict(Cell cell, InstanceRecord record);

        /** The store failed. */
        void fail(Throwable cause);
    }

    Address address() {
        return address;
    }

    /** Puts a message into the mailbox; false if the cell was evicted, so that another one takes its place. */
    boolean offer(Envelope envelope) {
        synchronized (lock) {
            if (evicted) {
                return false;
            }
            mailbox.add(envelope);
            if (scheduled) {
                return true;
            }
            scheduled = true;
        }
        engine.schedule(this);
        return true;
    }

    @Override
    public void run() {
        InstanceRecord loaded = record;
        if (loaded == null) {
            loaded = load();
            if (loaded == null) {
                return; // is scheduled again when the store has answered
            }
        }
        for (int handled = 0; handled < engine.batch(); handled++) {
            Envelope envelope = next(loaded);
            if (envelope == null) {
                return;
            }
            if (handled > 0) {
                engine.share();
            }
            loaded = engine.handle(this, loaded, envelope);
            if (loaded == null) {
                return; // goes on when the store has answered
            }
            record = loaded;
        }
        engine.share();
        engine.requeue(this);
    }

    /** The next message; null if there is none, and then this cell may be running on another worker already. */
    private @Nullable Envelope next(InstanceRecord loaded) {
        boolean blank;
        int change;
        synchronized (lock) {
            Envelope envelope = mailbox.poll();
            if (envelope != null) {
                return envelope;
            }
            scheduled = false;
            blank = loaded.isBlank();
            evicted = blank;
            int before = extra;
            extra = (int) (loaded.served().beyondAnswers() - loaded.served().firstAnswer()) / ANSWERS_PER_CELL;
            change = extra - before;
        }
        if (change != 0) {
            engine.weigh(change);
        }
        if (blank) {
            engine.evict(this, loaded);
        } else {
            engine.idle(this);
        }
        return null;
    }

    /** Goes on after a step was undone. */
    void goOn(InstanceRecord before) {
        record = before;
        engine.schedule(this);
    }

    /** Leaves memory, if there is nothing to do; false if there is. */
    boolean leave() {
        InstanceRecord last;
        int change;
        synchronized (lock) {
            last = record;
            if (scheduled || evicted || last == null) {
                return false;
            }
            evicted = true;
            change = -extra;
        }
        if (change != 0) {
            engine.weigh(change);
        }
        engine.evict(this, last);
        return true;
    }

    boolean isEvicted() {
        synchronized (lock) {
            return evicted;
        }
    }

    /** Notes that it rests; true if it has to get in the line of idle cells for that. */
    boolean rest() {
        if (inLine) {
            rested = true;
            return false;
        }
        return getInLine();
    }

    /** Whether it has rested again since it got in line. */
    boolean takeRested() {
        boolean result = rested;
        rested = false;
        return result;
    }

    /** False if it is in line already, or needs to be no more. */
    boolean getInLine() {
        synchronized (lock) {
            if (inLine || evicted) {
                return false;
            }
            inLine = true;
            return true;
        }
    }

    void outOfLine() {
        inLine = false;
    }

    private @Nullable InstanceRecord load() {
        CompletableFuture<Optional<InstanceRecord>> loading = engine.load(address);
        if (loading.isDone() && !loading.isCompletedExceptionally()) {
            record = loading.join().orElseGet(() -> new InstanceRecord(address));
            return record;
        }
        Futures.whenDone(
                loading,
                found -> {
                    record = found.orElseGet(() -> new InstanceRecord(address));
                    engine.schedule(this);
                },
                engine::fail);
        return null;
    }
}
