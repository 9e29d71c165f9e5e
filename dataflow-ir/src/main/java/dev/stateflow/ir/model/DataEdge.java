package dev.stateflow.ir.model;

/**
 * A value flows from the node that defined it to one that uses it.
 *
 * @param from the id of the defining node; the entry segment for parameters
 * @param to the id of the using node
 * @param variable the value
 */
public record DataEdge(int from, int to, Variable variable) {}
