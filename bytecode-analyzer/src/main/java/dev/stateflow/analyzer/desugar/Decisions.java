package dev.stateflow.analyzer.desugar;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to be done with the user's code, as far as is known. Only grows, so that looking again comes to an end. */
final class Decisions {
    private final Map<Key, Function> functions = new LinkedHashMap<>();
    private final Map<Key, Loop> loops = new LinkedHashMap<>();
    private final Set<Key> refused = new HashSet<>();
    private boolean changed;

    /**
     * A lambda or method reference that becomes a class.
     *
     * @param suspends whether its body can suspend
     * @param ofThis whether it captures {@code this} to run a method on it
     */
    record Function(boolean suspends, boolean ofThis) {}

    /**
     * The method that is called in place of a method of the JDK.
     *
     * @param owner internal name of the class of a static method
     * @param name its name
     * @param descriptor its descriptor
     */
    record Loop(String owner, String name, String descriptor) {}

    /** The functions that become classes. */
    Map<Key, Function> functions() {
        return functions;
    }

    /** The calls that become calls of loops. */
    Map<Key, Loop> loops() {
        return loops;
    }

    /** What was decided for a function. */
    Optional<Function> function(Key key) {
        return Optional.ofNullable(functions.get(key));
    }

    /** A function becomes a class, unless it was refused. */
    void function(Key key, Function function) {
        if (!refused.contains(key) && !function.equals(functions.put(key, function))) {
            changed = true;
        }
    }

    /** A function stays as it is, and is reported. */
    void refuse(Key key) {
        refused.add(key);
        if (functions.remove(key) != null) {
            changed = true;
        }
    }

    /** A call becomes a call of a loop. */
    void loop(Key key, Loop loop) {
        if (loops.put(key, loop) == null) {
            changed = true;
        }
    }

    /** Whether something was decided since the last time that this was asked. */
    boolean takeChanged() {
        boolean result = changed;
        changed = false;
        return result;
    }
}
