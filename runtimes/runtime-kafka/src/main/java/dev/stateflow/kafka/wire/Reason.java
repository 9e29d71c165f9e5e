package dev.stateflow.kafka.wire;

/** Why a request is not served. Names are part of the format: they stand in replies and dead letters. */
public enum Reason {
    /** The record has no value. */
    EMPTY,
    /** It is longer than the job accepts; or its answer is longer than the job may send. */
    OVERSIZE,
    /** Nothing that a client of StateFlow has written. */
    FOREIGN,
    /** Written in a version of the format that is not known yet. */
    NEWER_VERSION,
    /** The envelope is well-formed, what it holds is not: damaged, for another application or another build of it, or of unknown classes. */
    UNREADABLE,
    /** The entity has no such method, or clients may not call it. */
    UNKNOWN_MEMBER,
    /** The key is not of the entity's key type. */
    WRONG_KEY,
    /** The deadline was over before the request was begun. It has no effect. */
    DEADLINE_OVER
}
