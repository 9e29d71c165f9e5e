package dev.stateflow.flink.entity;

import java.io.Serializable;

/**
 * A loop of a job.
 *
 * @param name its name
 * @param parallelism how many subtasks it has
 */
public record Loop(String name, int parallelism) implements Serializable {
    private static final long serialVersionUID = 1L;
}
