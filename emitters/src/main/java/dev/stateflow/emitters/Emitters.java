package dev.stateflow.emitters;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets that bundles can be made for. */
public final class Emitters {
    private final SortedMap<String, Emitter> byTarget;

    /**
     * A registry of these emitters.
     *
     * @throws IllegalArgumentException if two of them are for one target
     */
    public Emitters(Iterable<? extends Emitter> emitters) {
        SortedMap<String, Emitter> found = new TreeMap<>();
        for (Emitter emitter : emitters) {
            Emitter other = found.putIfAbsent(emitter.target(), emitter);
            if (other != null) {
                throw new IllegalArgumentException("two emitters are for target " + emitter.target() + ": "
                        + other.getClass().getName() + " and "
                        + emitter.getClass().getName());
            }
        }
        byTarget = Collections.unmodifiableSortedMap(found);
    }

    /** The emitters that this class loader sees. */
    public static Emitters load(ClassLoader loader) {
        return new Emitters(ServiceLoader.load(Emitter.class, loader));
    }

    /** Every emitter, ordered by target. */
    public Collection<Emitter> all() {
        return byTarget.values();
    }

    /**
     * The emitter of a target.
     *
     * @throws UnknownTargetException if there is none
     */
    public Emitter find(String target) throws UnknownTargetException {
        Emitter emitter = byTarget.get(target);
        if (emitter == null) {
            throw new UnknownTargetException("unknown target '" + target + "'"
                    + suggestion(target, byTarget.keySet())
                    + "; known targets: " + String.join(", ", byTarget.keySet()));
        }
        return emitter;
    }

    /**
     * The given options, if the target of this emitter has them all.
     *
     * @throws EmitException if it does not know one of them
     */
    public static Map<String, String> checkedOptions(Emitter emitter, Map<String, String> options)
            throws EmitException {
        List<String> known = emitter.options().keySet().stream().sorted().toList();
        for (String option : options.keySet().stream().sorted().toList()) {
            if (!known.contains(option)) {
                throw new EmitException("target '" + emitter.target() + "' has no option '" + option + "'"
                        + suggestion(option, known)
                        + (known.isEmpty() ? "; it has none" : "; its options: " + String.join(", ", known)));
            }
        }
        return options;
    }

    private static String suggestion(String word, Collection<String> candidates) {
        Optional<String> nearest = Spelling.nearest(word, candidates);
        return nearest.map(s -> ", did you mean '" + s + "'?").orElse("");
    }
}
