package dev.stateflow.analyzer.effects;

import java.util.Set;

/**
 * What a method does, seen from outside.
 *
 * @param readsOwn fields read of {@code this} and of what it holds
 * @param readsOther fields read of other objects
 * @param writesOwn fields written, or whose objects are changed, of {@code this} and of what it holds
 * @param writesOther the same of other objects
 * @param changesOwn whether something is changed that {@code this} holds, by a way that is not known
 * @param changesOther whether something else is changed, by a way that is not known
 * @param remote whether it can reach a remote operation
 * @param result what it returns
 */
record Summary(
        Set<String> readsOwn,
        Set<String> readsOther,
        Set<String> writesOwn,
        Set<String> writesOther,
        boolean changesOwn,
        boolean changesOther,
        boolean remote,
        Origin result) {
    /** Where the fixpoint starts. */
    static final Summary NOTHING =
            new Summary(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, Origin.FRESH);

    /** Of code that can't be seen. */
    static final Summary ANYTHING =
            new Summary(Set.of(), Set.of(), Set.of(), Set.of(), true, true, false, Origin.SELF.merge(Origin.ELSEWHERE));

    boolean touchesOwn() {
        return changesOwn || !writesOwn.isEmpty();
    }

    boolean touchesOther() {
        return changesOther || !writesOther.isEmpty();
    }
}
