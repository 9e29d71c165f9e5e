package dev.stateflow.conformance.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was seen of a program's run.
 *
 * @param outcomes how each call ended, in the order of the calls
 * @param states the final state of every instance that exists, by {@code Type[key]}
 */
public record Observation(Map<String, Outcome> outcomes, SortedMap<String, String> states) {
    public Observation {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }
}
