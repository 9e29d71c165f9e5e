package dev.stateflow.runtime.core.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Makes objects without running the constructors of their own class, by the one way that the JDK offers to serialisation libraries: {@code
 * sun.reflect.ReflectionFactory} of the module jdk.unsupported, which any code may use without flags.
 */
final class Instantiation {
    private static final MethodHandle NEW_CONSTRUCTOR = find();

    private Instantiation() {}

    private static MethodHandle find() {
        try {
            // named by string since the compiler warns of the package without a way to accept the warning
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Object instance = lookup.findStatic(factory, "getReflectionFactory", MethodType.methodType(factory))
                    .invoke();
            return lookup.findVirtual(
                            factory,
                            "newConstructorForSerialization",
                            MethodType.methodType(Constructor.class, Class.class, Constructor.class))
                    .bindTo(instance);
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * A constructor of a class that runs only a constructor of a superclass.
     *
     * @param parameters the parameters of the superclass's constructor
     * @throws CodecException if there is no such constructor
     */
    static Constructor<?> constructor(Class<?> type, Class<?> superclass, Class<?>... parameters) {
        try {
            Constructor<?> inherited = superclass.getDeclaredConstructor(parameters);
            return (Constructor<?>) NEW_CONSTRUCTOR.invoke(type, inherited);
        } catch (Throwable e) {
            throw new CodecException("objects of " + type.getName() + " can't be made", e);
        }
    }

    /** Runs a constructor. */
    static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new CodecException(
                    "a " + constructor.getDeclaringClass().getName() + " can't be made again: " + e.getCause(),
                    e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new CodecException("a " + constructor.getDeclaringClass().getName() + " can't be made again", e);
        }
    }
}
