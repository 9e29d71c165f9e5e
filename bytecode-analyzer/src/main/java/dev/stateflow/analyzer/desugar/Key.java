package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.MethodId;

/**
 * An instruction of the user's code, whatever stands in its place by now.
 *
 * @param method the method
 * @param index its place among the instructions of the method
 */
record Key(MethodId method, int index) {}
