package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.FieldSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which field of an older build a field of the current one takes its value from. By declaring class and name first; what is left over then by name alone, so
 * that a field may move within its hierarchy. A former name counts as a name. Each field has at most one counterpart, or the two are not understood.
 */
final class FieldMatching {
    private final String subject;
    private final List<FieldSchema> older;
    private final List<FieldSchema> current;
    private final int[] source;
    private final boolean[] taken;
    private final List<Change> changes = new ArrayList<>();

    FieldMatching(String subject, List<FieldSchema> older, List<FieldSchema> current, Names names) {
        this.subject = subject;
        this.older = older;
        this.current = current;
        this.source = new int[current.size()];
        this.taken = new boolean[older.size()];
        Arrays.fill(source, -1);
        match((o, c) -> names.now(o.declaringClass()).equals(c.declaringClass()));
        match((o, c) -> true);
    }

    private void match(BiPredicate<FieldSchema, FieldSchema> place) {
        Map<Integer, Set<Integer>> claims = new HashMap<>();
        for (int c = 0; c < source.length; c++) {
            if (source[c] < 0) {
                Set<Integer> candidates = candidates(current.get(c), place);
                if (candidates.size() > 1) {
                    changes.add(Change.ambiguous(
                            subject,
                            current.get(c).name(),
                            "field " + current.get(c).name() + " could be what any of "
                                    + candidates.stream()
                                            .map(o -> older.get(o).name())
                                            .toList() + " was"));
                } else {
                    for (int o : candidates) {
                        claims.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(c);
                    }
                }
            }
        }
        claims.forEach((o, claimants) -> {
            if (claimants.size() == 1) {
                source[claimants.iterator().next()] = o;
                taken[o] = true;
            } else {
                changes.add(Change.ambiguous(
                        subject,
                        older.get(o).name(),
                        "field " + older.get(o).name() + " could have become any of "
                                + claimants.stream()
                                        .map(c -> current.get(c).name())
                                        .toList()));
            }
        });
    }

    private Set<Integer> candidates(FieldSchema field, BiPredicate<FieldSchema, FieldSchema> place) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int o = 0; o < older.size(); o++) {
            String name = older.get(o).name();
            boolean named = name.equals(field.name()) || field.formerNames().contains(name);
            if (!taken[o] && named && place.test(older.get(o), field)) {
                candidates.add(o);
            }
        }
        return candidates;
    }

    /** Decides that a field takes the value of another, whatever they are called. */
    void force(int currentField, int olderField) {
        if (source[currentField] < 0 && !taken[olderField]) {
            source[currentField] = olderField;
            taken[olderField] = true;
        }
    }

    FieldMapping mapping(TypeRules rules, boolean shownAll) {
        List<Conversion> conversions = new ArrayList<>();
        for (int c = 0; c < source.length; c++) {
            FieldSchema field = current.get(c);
            if (source[c] < 0) {
                conversions.add(Conversion.SAME);
                changes.add(Change.compatible(
                        subject, field.name(), "field " + field.name() + " is new: what is read has " + zero(field)));
                continue;
            }
            FieldSchema from = older.get(source[c]);
            Conversion conversion = rules.conversion(from.signature(), field.signature());
            conversions.add(conversion);
            if (shownAll) {
                changes.addAll(changes(from, field, conversion));
            }
        }
        for (int o = 0; o < taken.length; o++) {
            if (!taken[o]) {
                changes.add(Change.compatible(
                        subject,
                        older.get(o).name(),
                        "field " + older.get(o).name()
                                + " is gone: its values are dropped (if it has another name now, say so by @Renamed)"));
            }
        }
        return new FieldMapping(older, current, source.clone(), conversions, changes);
    }

    private static String zero(FieldSchema field) {
        return switch (field.signature()) {
            case "Z" -> "false";
            case "B", "S", "I", "J", "F", "D", "C" -> "zero";
            default -> "null";
        };
    }

    private List<Change> changes(FieldSchema from, FieldSchema to, Conversion conversion) {
        List<Change> found = new ArrayList<>();
        if (!from.name().equals(to.name())) {
            found.add(
                    Change.compatible(subject, to.name(), "field " + from.name() + " is called " + to.name() + " now"));
        }
        String types = "field " + to.name() + " was " + Signature.show(from.signature()) + " and is "
                + Signature.show(to.signature());
        String help = "give the field of the new type a new name: the old values are dropped then";
        if (conversion == Conversion.NONE) {
            found.add(Change.migratable(subject, to.name(), types + ": its values can't become that", help));
        } else if (conversion == Conversion.UNBOX) {
            found.add(Change.migratable(subject, to.name(), types + ": a null can't become that", help)
                    .dependingOnData());
        } else if (!from.signature().equals(to.signature())) {
            found.add(Change.compatible(subject, to.name(), types));
        }
        return found;
    }
}
