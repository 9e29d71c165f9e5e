package dev.stateflow.evolution;

import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.evolution.Manifest.EntitySchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the current build makes of what an older one wrote: {@code Evolution.of(older, current)}. Immutable. */
public final class Evolution {
    private final Manifest older;
    private final Manifest current;
    private final Names names;
    private final Map<String, EntityEvolution> entities = new HashMap<>();
    private final List<ClassEvolution> classes = new ArrayList<>();
    private final Map<String, ClassEvolution> classesByName = new HashMap<>();
    private final List<PointEvolution> points = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Evolution(Manifest older, Manifest current) {
        this.older = older;
        this.current = current;
        if (!older.application().equals(current.application())) {
            changes.add(Change.migratable(
                    current.application(),
                    "",
                    "these are records of application " + older.application() + ", not of " + current.application(),
                    "start the application that they belong to"));
        }
        this.names = new Names(older, current, changes::add);
        TypeRules rules = new TypeRules(names, current);
        older.entities().forEach(entity -> addEntity(entity, rules));
        for (EntitySchema entity : current.entities()) {
            if (entities.values().stream().noneMatch(e -> e.current().equals(entity))) {
                changes.add(Change.compatible(entity.name(), "", "entity " + entity.name() + " is new"));
            }
        }
        ClassMatching matching = new ClassMatching(names, rules, current, changes::add);
        older.classes().forEach(type -> classes.add(matching.match(type)));
        classes.forEach(type -> classesByName.put(type.older().name(), type));
        PointMatching calls = new PointMatching(names, current, changes::add);
        older.points().forEach(point -> points.add(calls.match(point, subject(point.className()))));
    }

    /** Compares two builds. */
    public static Evolution of(Manifest older, Manifest current) {
        return new Evolution(older, current);
    }

    private String subject(String className) {
        return older.entities().stream()
                .filter(e -> e.className().equals(className))
                .map(EntitySchema::name)
                .findFirst()
                .orElse(className);
    }

    private void addEntity(EntitySchema entity, TypeRules rules) {
        Optional<EntitySchema> found = names.entity(entity.name());
        if (found.isEmpty()) {
            changes.add(Change.migratable(
                    entity.name(),
                    "",
                    "entity " + entity.name() + " is gone: its records can't be read",
                    "if it has another name now, say so by @Renamed(from = \"" + entity.name()
                            + "\"); else keep it until its instances are deleted"));
            return;
        }
        EntitySchema now = found.get();
        if (!now.name().equals(entity.name())) {
            changes.add(
                    Change.compatible(now.name(), "", "entity " + entity.name() + " is called " + now.name() + " now"));
        }
        FieldMatching matching = new FieldMatching(now.name(), entity.state(), now.state(), names);
        if (!entity.key().method() && !now.key().method()) {
            matchKeys(entity, now, matching);
        }
        FieldMapping state = matching.mapping(rules, true);
        changes.addAll(state.changes());
        Optional<Change> key = checkKey(entity, now);
        key.ifPresent(changes::add);
        entities.put(
                entity.name(),
                new EntityEvolution(entity, now, state, key.map(Change::message).orElse("")));
    }

    /** The key is the key, whatever its field is called. */
    private static void matchKeys(EntitySchema entity, EntitySchema now, FieldMatching matching) {
        for (int c = 0; c < now.state().size(); c++) {
            for (int o = 0; o < entity.state().size(); o++) {
                if (now.state().get(c).name().equals(now.key().name())
                        && entity.state().get(o).name().equals(entity.key().name())) {
                    matching.force(c, o);
                }
            }
        }
    }

    private Optional<Change> checkKey(EntitySchema entity, EntitySchema now) {
        String help = "keep the key as it was, or make a new entity and copy what you need";
        boolean sameMethod =
                !now.key().method() || now.key().name().equals(entity.key().name());
        Set<String> seen = new HashSet<>();
        if (now.key().method() != entity.key().method() || !sameMethod) {
            return Optional.of(Change.migratable(
                    now.name(), now.key().name(), "the key of " + now.name() + " is taken from elsewhere now", help));
        } else if (!entity.key().signature().equals(now.key().signature())
                || !isSameKeyType(entity.key().signature(), seen)) {
            return Optional.of(Change.migratable(
                    now.name(),
                    now.key().name(),
                    "the key of " + now.name() + " was "
                            + Signature.show(entity.key().signature()) + " and "
                            + (entity.key().signature().equals(now.key().signature())
                                    ? "that class has changed"
                                    : "is " + Signature.show(now.key().signature()))
                            + ": keys name instances, and can't change",
                    help));
        }
        return Optional.empty();
    }

    /** Whether a type and all that it is made of is the same in both builds; enum constants may be added. */
    private boolean isSameKeyType(String signature, Set<String> seen) {
        List<String> mentioned =
                ValueType.parse(signature).map(ValueType::classes).orElse(List.of());
        for (String name : mentioned) {
            if (seen.add(name) && !isSameKeyClass(name, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameKeyClass(String name, Set<String> seen) {
        Optional<Manifest.ClassSchema> before = find(older, name);
        Optional<Manifest.ClassSchema> after = find(current, name);
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty();
        }
        List<String> constants = after.get().constants().stream()
                .map(Manifest.ConstantSchema::name)
                .toList();
        return before.get().kind() == after.get().kind()
                && outline(before.get()).equals(outline(after.get()))
                && before.get().constants().stream().allMatch(c -> constants.contains(c.name()))
                && before.get().fields().stream().allMatch(f -> isSameKeyType(f.signature(), seen));
    }

    private static List<String> outline(Manifest.ClassSchema type) {
        return type.fields().stream().map(f -> f.name() + ":" + f.signature()).toList();
    }

    private static Optional<Manifest.ClassSchema> find(Manifest manifest, String name) {
        return manifest.classes().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The build that wrote. */
    public Manifest older() {
        return older;
    }

    /** The build that reads. */
    public Manifest current() {
        return current;
    }

    /** All differences that matter to what the older build wrote, harmless ones included. */
    public List<Change> changes() {
        return changes.stream().distinct().toList();
    }

    /** Why what was written of an entity is not understood, whatever it is; empty if it can be. By its public name, then or now. */
    public Optional<String> refusal(String entity) {
        return changes.stream()
                .filter(c -> c.verdict() == Verdict.MIGRATABLE && c.certain())
                .filter(c -> c.subject().equals(entity)
                        || c.subject().equals(current.application())
                        || entity(entity)
                                .filter(e -> c.subject().equals(e.current().name()))
                                .isPresent())
                .map(c -> c.where() + ": " + c.message() + "; " + c.help())
                .findFirst();
    }

    /** Whether everything that the older build can have written is read, whatever it is. */
    public boolean isHarmless() {
        return changes.stream().allMatch(Change::isHarmless);
    }

    /** The worst of the changes. */
    public Verdict verdict() {
        return changes.stream().map(Change::verdict).reduce(Verdict.COMPATIBLE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** An entity of the older build by its public name then; empty if its records can't be read. */
    public Optional<EntityEvolution> entity(String olderName) {
        return Optional.ofNullable(entities.get(olderName));
    }

    /** The classes, in the order of the older manifest. */
    public List<ClassEvolution> classes() {
        return List.copyOf(classes);
    }

    /** A class of the older build by its name then; empty if its manifest has none. */
    public Optional<ClassEvolution> findClass(String olderName) {
        return Optional.ofNullable(classesByName.get(olderName));
    }

    /** The present name of a class of the older build; empty if it is gone. */
    public Optional<String> className(String olderName) {
        return names.find(olderName);
    }

    /** The suspension points, in the order of the older manifest. */
    public List<PointEvolution> points() {
        return List.copyOf(points);
    }

    /** What a member key of the older build is now, as far as it names classes. */
    public String member(String olderKey) {
        return names.member(olderKey);
    }
}
