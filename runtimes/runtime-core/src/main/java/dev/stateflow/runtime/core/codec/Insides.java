package dev.stateflow.runtime.core.codec;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks into JDK collections that don't show what they are made of: what a wrapper wraps, and the element type of an empty {@code EnumSet} or {@code EnumMap}.
 *
 * <p>The only open way to know is to begin to serialise such an object and watch which objects and classes come by. Nothing is kept of what is written, and
 * no format depends on it.
 */
final class Insides extends ObjectOutputStream {
    private final Object outside;
    private @Nullable Object wrapped;
    private Object @Nullable [] array;
    private @Nullable Class<?> enumClass;

    private Insides(Object outside) throws IOException {
        super(OutputStream.nullOutputStream());
        this.outside = outside;
        enableReplaceObject(true);
    }

    private static Insides of(Object outside) {
        try (Insides insides = new Insides(outside)) {
            insides.writeObject(outside);
            return insides;
        } catch (IOException e) {
            throw new CodecException("can't look into a " + outside.getClass().getName(), e);
        }
    }

    /** The collection or map that a wrapper of {@link java.util.Collections} wraps. */
    static Object wrappedBy(Object wrapper) {
        Object wrapped = of(wrapper).wrapped;
        if (wrapped == null) {
            throw new CodecException("can't look into a " + wrapper.getClass().getName());
        }
        return wrapped;
    }

    /** The array that a list of {@link java.util.Arrays#asList} shows. */
    static Object[] arrayOf(Object list) {
        Object[] array = of(list).array;
        if (array == null) {
            throw new CodecException("can't look into a " + list.getClass().getName());
        }
        return array;
    }

    /** The enum that an {@code EnumSet} or {@code EnumMap} is for. */
    static Class<?> enumOf(Object collection) {
        Class<?> found = of(collection).enumClass;
        if (found == null) {
            throw new CodecException(
                    "can't look into a " + collection.getClass().getName());
        }
        return found;
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
        if (object == outside) {
            return object;
        }
        if (object instanceof Object[] elements && outside.getClass() == ListViews.ARRAY_LIST) {
            array = elements;
            return null;
        }
        if (object instanceof Collection || object instanceof Map) {
            if (wrapped == null) {
                wrapped = object;
            }
            return null;
        }
        return object;
    }

    @Override
    protected void annotateClass(Class<?> type) {
        if (Enum.class.isAssignableFrom(type) && type != Enum.class && enumClass == null) {
            enumClass = type;
        }
    }
}
