package dev.stateflow.runtime.local.sample;

/** An interface that entities implement. */
public interface Named {}
