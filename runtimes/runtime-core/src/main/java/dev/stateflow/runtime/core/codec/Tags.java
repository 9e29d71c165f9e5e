package dev.stateflow.runtime.core.codec;

/** What a value begins with. Persisted. From {@link #FIRST_HANDLE} on, the number of a node follows by subtraction. */
final class Tags {
    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int BYTE = 3;
    static final int SHORT = 4;
    static final int CHAR = 5;
    static final int INT = 6;
    static final int LONG = 7;
    static final int FLOAT = 8;
    static final int DOUBLE = 9;
    static final int STRING = 10;
    static final int ENUM = 11;
    static final int JDK_LEAF = 12;
    static final int REFERENCE = 13;
    static final int LOCAL = 14;
    static final int FIRST_HANDLE = 16;

    private Tags() {}
}
