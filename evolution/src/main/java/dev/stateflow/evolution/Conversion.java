package dev.stateflow.evolution;

/** What becomes of a value that an older build wrote. */
public enum Conversion {
    /** It is taken as it is. */
    SAME,
    /** A number or its box becomes one of a wider type, or a primitive its box. Nothing is lost. */
    WIDEN,
    /** A box becomes a primitive: a null can't be read. */
    UNBOX,
    /** It can't become a value of the new type. */
    NONE
}
