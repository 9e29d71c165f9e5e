package dev.stateflow.evolution;

import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out how the objects of a class are read that an older build wrote. */
final class ClassMatching {
    /** In the names of the classes that lambdas become. */
    private static final String FUNCTION = "$$Lambda$";

    /** How the fields of such a class begin that keep the instance that made it. */
    private static final String SELF = "stateflow$";

    private final Names names;
    private final TypeRules rules;
    private final Map<String, ClassSchema> current = new HashMap<>();
    private final Consumer<Change> changes;

    ClassMatching(Names names, TypeRules rules, Manifest current, Consumer<Change> changes) {
        this.names = names;
        this.rules = rules;
        this.changes = changes;
        current.classes().forEach(type -> this.current.put(type.name(), type));
    }

    ClassEvolution match(ClassSchema older) {
        Optional<ClassSchema> found = names.find(older.name()).map(current::get);
        if (older.kind() == Kind.ENTITY || older.kind() == Kind.ABSTRACT) {
            return new ClassEvolution(older, found, Optional.empty(), Map.of(), "");
        }
        if (found.isEmpty()) {
            if (older.name().contains(FUNCTION)) {
                return functionGone(older);
            }
            String gone = "class " + older.name() + " is gone";
            changes.accept(Change.migratable(
                            older.name(),
                            "",
                            gone + ": its objects can't be read, where they are still needed",
                            "if it has another name now, say so by @Renamed(from = \"" + older.name() + "\")")
                    .dependingOnData());
            return ClassEvolution.refused(older, gone);
        }
        ClassSchema now = found.get();
        if (now.kind() != older.kind()) {
            String kinds = "class " + older.name() + " was " + show(older.kind()) + " and is " + show(now.kind());
            changes.accept(Change.migratable(
                            now.name(), "", kinds + ": its objects can't be read", "give the new class a new name")
                    .dependingOnData());
            return ClassEvolution.refused(older, kinds);
        }
        if (!now.name().equals(older.name())) {
            changes.accept(
                    Change.compatible(now.name(), "", "class " + older.name() + " is called " + now.name() + " now"));
        }
        return older.kind() == Kind.ENUM ? ofEnum(older, now) : ofFields(older, now);
    }

    /** The class of a lambda is named after its code. */
    private ClassEvolution functionGone(ClassSchema older) {
        String owner = older.name().substring(0, older.name().indexOf(FUNCTION));
        List<String> captured = older.fields().stream()
                .map(field -> field.name().startsWith(SELF) ? "this" : field.name())
                .toList();
        String gone = "a lambda of " + owner + " that keeps " + captured + " is gone, or does something else now";
        changes.accept(Change.migratable(
                        owner,
                        "",
                        gone + ": what holds it can't be read, where it is still needed",
                        "keep the lambda as it was until the calls that it was scheduled for have run; a lambda that only"
                                + " calls a method stays the same when that method is changed")
                .dependingOnData());
        return ClassEvolution.refused(older, gone);
    }

    private static String show(Kind kind) {
        return switch (kind) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case CLASS -> "a class";
            case EXCEPTION -> "an exception";
            case ENTITY -> "an entity";
            case ABSTRACT -> "abstract";
        };
    }

    private ClassEvolution ofFields(ClassSchema older, ClassSchema now) {
        FieldMapping fields = new FieldMatching(now.name(), older.fields(), now.fields(), names).mapping(rules, true);
        Optional<Change> refusal = fields.changes().stream()
                .filter(c -> c.verdict() != Verdict.COMPATIBLE && c.certain())
                .findFirst();
        boolean dropped = fields.source().length < older.fields().size()
                || java.util.Arrays.stream(fields.source()).filter(s -> s >= 0).count()
                        < older.fields().size();
        boolean added = java.util.Arrays.stream(fields.source()).anyMatch(s -> s < 0);
        // user code runs while such objects are read, and may not like what it sees
        boolean careful = (dropped || added) && (older.kind() == Kind.RECORD || now.compares());
        fields.changes().forEach(c -> changes.accept(careful || !c.certain() ? c.dependingOnData() : objectsOnly(c)));
        return new ClassEvolution(
                older,
                Optional.of(now),
                refusal.isPresent() ? Optional.empty() : Optional.of(fields),
                Map.of(),
                refusal.map(c -> "class " + older.name() + ": " + c.message()).orElse(""));
    }

    /** A class can be declared, and have no objects in any record. */
    private static Change objectsOnly(Change change) {
        return change.verdict() == Verdict.COMPATIBLE ? change : change.dependingOnData();
    }

    private ClassEvolution ofEnum(ClassSchema older, ClassSchema now) {
        List<FieldSchema> before = asFields(older);
        FieldMatching matching = new FieldMatching(now.name(), before, asFields(now), names);
        FieldMapping mapping = matching.mapping(rules, false);
        Map<String, String> constants = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int c = 0; c < mapping.source().length; c++) {
            int source = mapping.source()[c];
            if (source >= 0) {
                taken.add(source);
                constants.put(before.get(source).name(), now.constants().get(c).name());
            }
        }
        mapping.changes().stream()
                .filter(c -> c.verdict() != Verdict.COMPATIBLE)
                .forEach(changes);
        for (int o = 0; o < before.size(); o++) {
            if (!taken.contains(o)) {
                String name = before.get(o).name();
                changes.accept(Change.migratable(
                                now.name(),
                                name,
                                "constant " + name + " is gone: it can't be read, where it is still needed",
                                "keep it, or say by @Renamed(from = \"" + name + "\") what it is called now")
                        .dependingOnData());
            }
        }
        return new ClassEvolution(older, Optional.of(now), Optional.empty(), constants, "");
    }

    private static List<FieldSchema> asFields(ClassSchema type) {
        List<FieldSchema> fields = new ArrayList<>();
        for (ConstantSchema constant : type.constants()) {
            fields.add(new FieldSchema("", constant.name(), "I", constant.formerNames()));
        }
        return fields;
    }
}
