package dev.stateflow.analyzer.effects;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what the instructions of a method do. */
final class SummaryBuilder {
    private final Set<String> readsOwn = new TreeSet<>();
    private final Set<String> readsOther = new TreeSet<>();
    private final Set<String> writesOwn = new TreeSet<>();
    private final Set<String> writesOther = new TreeSet<>();
    private boolean changesOwn;
    private boolean changesOther;
    private boolean remote;
    private Origin result = Origin.FRESH;

    void remote() {
        remote = true;
    }

    void result(Origin origin) {
        result = result.merge(origin);
    }

    void read(Origin receiver, String field) {
        if (receiver.isOwn()) {
            readsOwn.add(field);
        }
        if (receiver.other()) {
            readsOther.add(field);
        }
    }

    void write(Origin receiver, String field) {
        if (receiver.isOwn()) {
            writesOwn.add(field);
            writesOwn.addAll(receiver.fields());
        }
        if (receiver.other()) {
            writesOther.add(field);
            writesOther.addAll(receiver.fields());
        }
    }

    /** An object is changed by code that can't be seen. */
    void change(Origin object) {
        if (object.isOwn()) {
            writesOwn.addAll(object.fields());
            changesOwn |= object.self() || object.fields().isEmpty();
        }
        if (object.other()) {
            writesOther.addAll(object.fields());
            changesOther |= object.fields().isEmpty();
        }
    }

    /** An application method is called. */
    void call(Summary callee, Origin receiver, List<Origin> arguments) {
        remote |= callee.remote();
        if (receiver.isOwn()) {
            readsOwn.addAll(callee.readsOwn());
            writesOwn.addAll(callee.writesOwn());
            changesOwn |= callee.changesOwn();
            if (callee.touchesOwn()) {
                writesOwn.addAll(receiver.fields());
            }
        }
        if (receiver.other()) {
            readsOther.addAll(callee.readsOwn());
            writesOther.addAll(callee.writesOwn());
            changesOther |= callee.changesOwn();
            if (callee.touchesOwn()) {
                writesOther.addAll(receiver.fields());
            }
        }
        readsOther.addAll(callee.readsOther());
        writesOther.addAll(callee.writesOther());
        changesOther |= callee.changesOther();
        if (callee.touchesOther()) {
            // what is someone else's for the callee may be ours
            arguments.forEach(this::change);
        }
    }

    /** What comes back from a call of an application method. */
    static Origin returned(Summary callee, Origin receiver, List<Origin> arguments) {
        Origin known = callee.result();
        Origin result = Origin.FRESH;
        if (known.self()) {
            result = result.merge(receiver);
        }
        if (known.viaThis()) {
            result = result.merge(receiver.contents()).merge(withFields(receiver.contents(), known));
        }
        if (known.other()) {
            result = result.merge(withFields(Origin.ELSEWHERE, known)).merge(receiver.contents());
            for (Origin argument : arguments) {
                result = result.merge(argument.isFresh() ? argument : argument.contents());
            }
        }
        return result;
    }

    private static Origin withFields(Origin origin, Origin known) {
        return new Origin(
                origin.self(), origin.viaThis(), origin.other(), Origin.union(origin.fields(), known.fields()));
    }

    Summary build() {
        return new Summary(
                Set.copyOf(readsOwn),
                Set.copyOf(readsOther),
                Set.copyOf(writesOwn),
                Set.copyOf(writesOther),
                changesOwn,
                changesOther,
                remote,
                result);
    }
}
