package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the classes and entities of an older build are called in the current one. A name stands for one thing, or the two builds are not understood. */
final class Names {
    /** Older name to current class; a class of the same name, renamed or not, stands for itself. */
    private final Map<String, String> classes = new HashMap<>();

    private final Map<String, EntitySchema> entities = new LinkedHashMap<>();
    private final Set<String> currentClasses = new HashSet<>();

    Names(Manifest older, Manifest current, Consumer<Change> problems) {
        matchEntities(older, current, problems);
        matchClasses(older, current, problems);
    }

    private void matchEntities(Manifest older, Manifest current, Consumer<Change> problems) {
        Map<String, List<EntitySchema>> claims = new LinkedHashMap<>();
        for (EntitySchema entity : current.entities()) {
            List<EntitySchema> candidates = older.entities().stream()
                    .filter(o -> o.name().equals(entity.name())
                            || entity.formerNames().contains(o.name())
                            || entity.formerNames().contains(o.className()))
                    .toList();
            if (candidates.size() > 1) {
                problems.accept(Change.ambiguous(
                        entity.name(),
                        "",
                        "entity " + entity.name() + " could be what "
                                + String.join(
                                        " or ",
                                        candidates.stream()
                                                .map(EntitySchema::name)
                                                .toList())
                                + " was"));
            } else {
                candidates.forEach(o ->
                        claims.computeIfAbsent(o.name(), n -> new ArrayList<>()).add(entity));
            }
        }
        for (EntitySchema entity : older.entities()) {
            List<EntitySchema> found = claims.getOrDefault(entity.name(), List.of());
            if (found.size() == 1) {
                entities.put(entity.name(), found.get(0));
                classes.put(entity.className(), found.get(0).className());
            } else if (found.size() > 1) {
                problems.accept(Change.ambiguous(
                        entity.name(),
                        "",
                        "entity " + entity.name() + " could have become "
                                + String.join(
                                        " or ",
                                        found.stream().map(EntitySchema::name).toList())));
            }
        }
    }

    private void matchClasses(Manifest older, Manifest current, Consumer<Change> problems) {
        Set<String> olderClasses = new HashSet<>();
        older.classes().forEach(type -> olderClasses.add(type.name()));
        current.classes().forEach(type -> currentClasses.add(type.name()));
        Map<String, Set<String>> claims = new LinkedHashMap<>();
        for (ClassSchema type : current.classes()) {
            Set<String> candidates = new LinkedHashSet<>(type.formerNames());
            candidates.add(type.name());
            candidates.retainAll(olderClasses);
            if (candidates.size() > 1) {
                problems.accept(Change.ambiguous(
                        type.name(), "", "class " + type.name() + " could be what " + candidates + " were"));
            } else {
                candidates.forEach(o ->
                        claims.computeIfAbsent(o, n -> new LinkedHashSet<>()).add(type.name()));
            }
        }
        claims.forEach((name, found) -> {
            String known = classes.get(name);
            if (known != null) {
                found.add(known);
            }
            if (found.size() == 1) {
                classes.put(name, found.iterator().next());
            } else {
                classes.remove(name);
                problems.accept(Change.ambiguous(name, "", "class " + name + " could have become any of " + found));
            }
        });
    }

    /** What a class of the older build is called now; the same name if that is not known. */
    String now(String className) {
        return classes.getOrDefault(className, className);
    }

    /** Whether the current build has a class under its present name. */
    boolean isKnown(String currentName) {
        return currentClasses.contains(currentName);
    }

    /** The current form of a class of the older build. */
    Optional<String> find(String className) {
        return Optional.ofNullable(classes.get(className)).filter(currentClasses::contains);
    }

    /** What an entity of the older build is now. */
    Optional<EntitySchema> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    /** A descriptor, or a text with class names in it as in member keys, in the current names. */
    String descriptor(String descriptor) {
        StringBuilder result = new StringBuilder();
        int position = 0;
        while (position < descriptor.length()) {
            char c = descriptor.charAt(position);
            int end = c == 'L' ? descriptor.indexOf(';', position) : -1;
            if (end > 0) {
                String name = descriptor.substring(position + 1, end).replace('/', '.');
                result.append('L').append(now(name).replace('.', '/')).append(';');
                position = end + 1;
            } else {
                result.append(c);
                position++;
            }
        }
        return result.toString();
    }

    /** A member key: {@code name(descriptor)}, {@code declaring.Class#name(descriptor)} or {@code declaring.Class#field}. */
    String member(String key) {
        int hash = key.indexOf('#');
        int parenthesis = key.indexOf('(');
        String owner = hash >= 0 && (parenthesis < 0 || hash < parenthesis) ? key.substring(0, hash) : "";
        int from = owner.isEmpty() ? 0 : hash;
        String name = key.substring(from, parenthesis < 0 ? key.length() : parenthesis);
        return now(owner) + name + (parenthesis < 0 ? "" : descriptor(key.substring(parenthesis)));
    }
}
