/**
 * How the heads of a job find out together that nothing is under way any more, when the job is stopped for good. Knows nothing of entities, nor of how heads reach each other.
 */
@NullMarked
package dev.stateflow.flink.drain;

import org.jspecify.annotations.NullMarked;
