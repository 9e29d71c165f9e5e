package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.CompiledApplication;

/** Makes the codecs of an application. */
public final class Codecs {
    private Codecs() {}

    /** The codec for values of an application: knows its classes and nothing but those and the listed ones of the JDK. */
    public static ValueCodec values(CompiledApplication application) {
        throw new UnsupportedOperationException("being written");
    }
}
