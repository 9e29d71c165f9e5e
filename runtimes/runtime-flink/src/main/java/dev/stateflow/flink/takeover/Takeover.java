package dev.stateflow.flink.takeover;

import dev.stateflow.evolution.Change;
import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.ManifestFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a build can go on with what another one has left in a savepoint: asked when the job is submitted, since tasks that find out later can only fail. What depends on the data, they find out.
 */
public final class Takeover {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private Takeover() {}

    /**
     * Looks at the savepoint that a job is to start from.
     *
     * @param current the manifest of the job's build
     * @param path of the savepoint
     * @throws IllegalStateException if the build can't read what is in it, with what to do
     */
    public static void check(Manifest current, String path, ClassLoader loader) {
        Optional<Manifest> older;
        try {
            older = SavedManifest.of(path, loader);
        } catch (IOException | ManifestFormatException e) {
            // who submits need not have access to it; Flink says what is wrong if nobody has
            LOG.warn("it is left to the tasks to find out whether this build understands {}: {}", path, e.toString());
            return;
        }
        older.ifPresent(manifest -> check(manifest, current));
    }

    /**
     * Compares two builds.
     *
     * @throws IllegalStateException if what the older one wrote is not read, whatever it is
     */
    public static void check(Manifest older, Manifest current) {
        if (older.id() == current.id()) {
            return;
        }
        if (!older.application().equals(current.application())) {
            throw new IllegalStateException(
                    "this is the state of application " + older.application() + ", not of " + current.application());
        }
        Evolution evolution = Evolution.of(older, current);
        List<String> refused = new ArrayList<>();
        for (EntitySchema entity : older.entities()) {
            Set<String> claimers = claimers(entity, current);
            if (claimers.isEmpty()) {
                LOG.warn("entity {} is not in this build: its instances are not restored", entity.name());
            } else {
                refused.addAll(refusals(entity.name(), claimers, evolution));
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "this build of " + current.application() + " can't take over what is in the savepoint:\n  "
                            + String.join("\n  ", refused) + "\nnothing was changed: the build before goes on with it");
        }
    }

    /** The entities of a build that say that they are what one of an older build was: more than one is too many. */
    private static Set<String> claimers(EntitySchema older, Manifest current) {
        return current.entities().stream()
                .filter(e -> e.name().equals(older.name())
                        || e.formerNames().contains(older.name())
                        || e.formerNames().contains(older.className()))
                .map(EntitySchema::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> refusals(String before, Set<String> claimers, Evolution evolution) {
        List<String> refusals = new ArrayList<>();
        Optional<String> now =
                evolution.entity(before).map(found -> found.current().name());
        if (now.isPresent() && !now.get().equals(before)) {
            // Flink finds an instance by the text of its address, which it does not rewrite
            refusals.add("entity " + before + " is called " + now.get()
                    + " in this build, and Flink would not find its instances any more; keep the old name: @Entity(name = \""
                    + before + "\")");
        }
        for (Change change : evolution.changes()) {
            boolean concerned = claimers.contains(change.subject())
                    || (now.isEmpty() && change.subject().equals(before));
            if (concerned && change.verdict() == Change.Verdict.MIGRATABLE && change.certain()) {
                refusals.add(change.where() + ": " + change.message() + "; " + change.help());
            }
        }
        return refusals;
    }
}
