package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.application.CompiledApplication;

/**
 * What all steps of an application share.
 *
 * @param application whose entities are stepped
 * @param border what values go through when they leave an instance
 * @param sender what requests go out by
 * @param patience how long they wait for their answers
 */
record StepContext(CompiledApplication application, Border border, Sender sender, Patience patience) {}
