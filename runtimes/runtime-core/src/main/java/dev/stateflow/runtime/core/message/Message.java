package dev.stateflow.runtime.core.message;

/** What travels between instances, and between clients and instances. */
public sealed interface Message permits Request, Reply {}
