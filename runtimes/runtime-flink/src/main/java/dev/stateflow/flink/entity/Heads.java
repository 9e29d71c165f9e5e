package dev.stateflow.flink.entity;

import dev.stateflow.flink.stream.Parcel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All heads of a job, numbered: those of the first loop, those of the second, and so on. */
final class Heads {
    private final List<Place> places;
    private final List<Integer> ofWidestLoop;
    private final int own;

    /** Where a head is: in a loop, where a key is its. */
    private record Place(String loop, String key) {}

    /**
     * The heads of a running job. A scheduler that gives a job another parallelism than it has asked for gives it to all loops alike, if they have asked alike.
     *
     * @param asked the loops of the job, in a fixed order, with the parallelism that they were submitted with
     * @param groups how many key groups there are
     * @param loop this head's loop
     * @param subtask this head's subtask
     * @param parallelism what this head's loop has got
     * @throws IllegalStateException if that leaves open what other loops have got
     */
    static Heads of(List<Loop> asked, int groups, String loop, int subtask, int parallelism) {
        boolean alike = asked.stream().map(Loop::parallelism).distinct().count() == 1;
        if (alike) {
            List<Loop> got = asked.stream()
                    .map(each -> new Loop(each.name(), parallelism))
                    .toList();
            return new Heads(got, groups, loop, subtask);
        } else if (asked.contains(new Loop(loop, parallelism))) {
            return new Heads(asked, groups, loop, subtask);
        }
        throw new IllegalStateException("the scheduler has given " + loop + " a parallelism of " + parallelism
                + ": leave out --parallelism.ENTITY where parallelism may change, or use the default scheduler");
    }

    /**
     * @param loops of the job, in a fixed order
     * @param groups how many key groups there are
     * @param loop this head's loop
     * @param subtask this head's subtask
     */
    Heads(List<Loop> loops, int groups, String loop, int subtask) {
        List<Place> found = new ArrayList<>();
        List<Integer> widest = new ArrayList<>();
        Loop first = loops.stream()
                .max(Comparator.comparingInt(Loop::parallelism))
                .orElseThrow(() -> new IllegalArgumentException("no loop"));
        int number = -1;
        for (Loop each : loops) {
            for (int i = 0; i < each.parallelism(); i++) {
                if (each.name().equals(loop) && i == subtask) {
                    number = found.size();
                }
                if (each.equals(first)) {
                    widest.add(found.size());
                }
                found.add(new Place(each.name(), Keys.ofSubtask(i, groups, each.parallelism())));
            }
        }
        if (number < 0) {
            throw new IllegalArgumentException("no subtask " + subtask + " of " + loop + " among " + loops);
        }
        this.places = List.copyOf(found);
        this.ofWidestLoop = List.copyOf(widest);
        this.own = number;
    }

    /** The number of this head. */
    int own() {
        return own;
    }

    /** How many there are. */
    int count() {
        return places.size();
    }

    /** The heads of a loop which has a subtask in each slot: one at least in each JVM of the job. */
    List<Integer> everywhere() {
        return ofWidestLoop;
    }

    /** Sends something to a head. */
    void send(Host host, int head, Parcel.Kind kind, byte[] bytes) {
        Place place = places.get(head);
        host.send(place.loop(), new Parcel(place.key(), kind, bytes));
    }
}
