package dev.stateflow.evolution;

import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.evolution.Manifest.PointSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the suspension point at which a call goes on that waits at one of an older build. It goes on only if the current build could have brought it there by
 * itself: the code that can run before is the same, and so is what is waited for; and only if the older frame has all that the current code needs.
 */
final class PointMatching {
    /** Where a scheduled call waits to begin. */
    private static final String SCHEDULE = "schedule";

    /** What the call that schedules it does. */
    private static final String SCHEDULING = "local dev.stateflow.callbacks.Delays.schedule(";

    private final Names names;
    private final Map<String, List<Integer>> byMethod = new HashMap<>();
    private final Manifest current;
    private final Consumer<Change> changes;

    PointMatching(Names names, Manifest current, Consumer<Change> changes) {
        this.names = names;
        this.current = current;
        this.changes = changes;
        for (int i = 0; i < current.points().size(); i++) {
            PointSchema point = current.points().get(i);
            byMethod.computeIfAbsent(
                            method(point.className(), point.method(), point.descriptor()), m -> new ArrayList<>())
                    .add(i);
        }
    }

    private static String method(String className, String name, String descriptor) {
        return className + "#" + name + descriptor;
    }

    PointEvolution match(PointSchema older, String subject) {
        String method = method(names.now(older.className()), older.method(), names.descriptor(older.descriptor()));
        List<Integer> candidates = byMethod.getOrDefault(method, List.of());
        String why = candidates.isEmpty()
                ? "the method is gone, or waits for nothing any more"
                : "the code that runs before it is not the same any more";
        for (int candidate : candidates) {
            PointSchema now = current.points().get(candidate);
            if (now.history().equals(older.history()) && now.awaited().equals(older.awaited())) {
                int[] slots = new int[now.slots().size()];
                why = slots(older.slots(), now.slots(), slots);
                if (why.isEmpty()) {
                    return new PointEvolution(older, candidate, slots, "");
                }
            }
        }
        if (!waits(older)) {
            return PointEvolution.refused(older, why);
        }
        changes.accept(
                new Change(
                        Verdict.DRAIN_REQUIRED,
                        true,
                        subject,
                        older.method(),
                        older.line(),
                        "a call that waits for " + show(older.awaited()) + " can't go on: " + why,
                        older.awaited().equals(SCHEDULE)
                                ? "let the calls that are scheduled run in the build that scheduled them, or cancel them"
                                : "let such calls end in the build that they began in (start that with --drain), or keep the method as it was beside the new one"));
        return PointEvolution.refused(older, why);
    }

    /** Whether a call can be found at a point: some look like the others, but are answered at once. */
    private static boolean waits(PointSchema point) {
        return !point.awaited().equals("deadline") && !point.awaited().startsWith(SCHEDULING);
    }

    private static String show(String awaited) {
        String what = awaited.substring(awaited.indexOf(' ') + 1);
        String name = what.substring(0, what.indexOf('(') < 0 ? what.length() : what.indexOf('('));
        return awaited.startsWith("create ") ? "new " + name.replaceFirst("\\.$", "") : name.replace('#', '.');
    }

    /** Fills in where the values come from; gives why that is impossible, or nothing. */
    private String slots(List<SlotSchema> older, List<SlotSchema> now, int[] source) {
        for (int i = 0; i < source.length; i++) {
            String name = now.get(i).name();
            List<Integer> found = new ArrayList<>();
            for (int o = 0; o < older.size(); o++) {
                if (older.get(o).name().equals(name)) {
                    found.add(o);
                }
            }
            if (found.isEmpty()) {
                return "it needs the variable " + name + ", which was not kept";
            }
            String descriptor = names.descriptor(older.get(found.get(0)).descriptor());
            if (found.size() > 1 || !descriptor.equals(now.get(i).descriptor())) {
                return "its variable " + name + " is not the same any more";
            }
            source[i] = found.get(0);
        }
        return "";
    }
}
