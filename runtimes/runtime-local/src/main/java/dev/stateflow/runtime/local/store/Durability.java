package dev.stateflow.runtime.local.store;

import java.util.Locale;

/** What an answered request outlives. */
public enum Durability {
    /** Nothing: state ends with the process. */
    MEMORY,
    /** The process, killed in whatever way: what was answered is with the operating system. A power failure or a crash of the machine may take the last seconds. */
    ASYNC,
    /** Power failures too: what was answered is on the disk, as far as the disk tells the truth. */
    SYNC;

    /** As on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
