package dev.stateflow.conformance.plain;

import java.util.Map;

/** Defines the instrumented classes of one run, and leads from them to their world. */
final class PlainClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final PlainWorld world = new PlainWorld();

    PlainClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super("plain", parent);
        setDefaultAssertionStatus(true);
        this.classes = classes;
    }

    PlainWorld world() {
        return world;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
