package dev.stateflow.runtime.core.application;

/** Tells the JDK's classes from all others. */
public final class Jdk {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private Jdk() {}

    /** Whether a class is the JDK's: its fields are closed to us. */
    public static boolean isOwn(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == PLATFORM;
    }
}
