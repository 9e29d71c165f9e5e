package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.CompiledApplication;

/** Makes the codecs of an application. */
public final class Codecs {
    private Codecs() {}

    /**
     * The codec for values of an application. It knows the application's classes and the listed ones of the JDK, and nothing else: no other class
     * comes out of bytes, whatever they say. How a class is written is found out when the first object of it is; classes that can't be written give a {@link
     * CodecException} then.
     */
    public static ValueCodec values(CompiledApplication application) {
        return values(application, Schemas.none());
    }

    /**
     * A codec that also reads what older builds of the application wrote.
     *
     * @param schemas their manifests
     */
    public static ValueCodec values(CompiledApplication application, Schemas schemas) {
        return new GraphCodec(application, schemas);
    }
}
