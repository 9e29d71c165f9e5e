package dev.stateflow.runtime.local.sample;

import dev.stateflow.runtime.core.application.CompiledApplication;

/** The application: what the resource {@link CompiledApplication#RESOURCE} of the tests lists. */
public final class Sample {
    private Sample() {}

    public static CompiledApplication application() {
        return CompiledApplication.load(Sample.class.getClassLoader());
    }
}
