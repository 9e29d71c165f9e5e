package dev.stateflow.simulation;

import java.util.List;

/**
 * What a run showed.
 *
 * @param violations what should not have happened; empty for most
 * @param trace what happened, step by step; empty if it was not asked for
 * @param steps how many steps it took
 */
public record Run(List<String> violations, List<String> trace, int steps) {}
