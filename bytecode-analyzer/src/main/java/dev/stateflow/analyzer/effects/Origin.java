package dev.stateflow.analyzer.effects;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an object may be. If nothing is set, it was made in this method and nobody else knows it.
 *
 * @param self may be {@code this}
 * @param viaThis may be reached from {@code this}
 * @param other may come from elsewhere: a parameter, a static field, the contents of a fresh object
 * @param fields the fields on the way to it, as far as they are known
 */
record Origin(boolean self, boolean viaThis, boolean other, Set<String> fields) {
    static final Origin FRESH = new Origin(false, false, false, Set.of());
    static final Origin SELF = new Origin(true, false, false, Set.of());
    static final Origin ELSEWHERE = new Origin(false, false, true, Set.of());

    boolean isFresh() {
        return !self && !viaThis && !other;
    }

    /** Whether the object may belong to the instance that the method runs on. */
    boolean isOwn() {
        return self || viaThis;
    }

    Origin merge(Origin origin) {
        if (equals(origin)) {
            return this;
        }
        return new Origin(
                self || origin.self, viaThis || origin.viaThis, other || origin.other, union(fields, origin.fields));
    }

    /** What is found in a field of the object. */
    Origin field(String field) {
        return new Origin(false, isOwn(), other || isFresh(), union(fields, Set.of(field)));
    }

    /** What is found in the object by code that can't be seen. */
    Origin contents() {
        return isFresh() ? ELSEWHERE : new Origin(false, isOwn(), other, fields);
    }

    static Set<String> union(Set<String> a, Set<String> b) {
        if (b.isEmpty() || a.containsAll(b)) {
            return a;
        }
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }
}
