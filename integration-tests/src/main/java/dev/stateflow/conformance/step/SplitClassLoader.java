package dev.stateflow.conformance.step;

import java.util.Map;

/** Defines the classes of a split program. */
public final class SplitClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /** With the classes by internal name. */
    public SplitClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super("split", parent);
        setDefaultAssertionStatus(true);
        this.classes = classes;
    }

    /** Makes the JVM verify every class, also those that no case happens to need. */
    public void verifyAll() throws ClassNotFoundException {
        for (String name : classes.keySet()) {
            // asking for the methods links the class without initialising it
            if (loadClass(name.replace('/', '.')).getDeclaredMethods().length < 0) {
                throw new AssertionError("unreachable");
            }
        }
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
