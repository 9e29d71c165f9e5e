package dev.stateflow.ir.json;

import java.util.Locale;

/** How kinds are written in JSON. */
final class Names {
    static final String SEGMENT = "segment";
    static final String REMOTE_OPERATION = "remoteOperation";
    static final String LOCAL_CALL = "localCall";

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
