package dev.stateflow.runtime.core.application;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** Writes the generic types of fields as class files do (JVMS 4.7.9.1). */
final class GenericTypes {
    private GenericTypes() {}

    /** The signature of a field; its descriptor if it mentions a class that is not there. */
    static String of(Field field) {
        try {
            return of(field.getGenericType());
        } catch (TypeNotPresentException | MalformedParameterizedTypeException | LinkageError e) {
            return field.getType().descriptorString();
        }
    }

    private static String of(Type type) {
        if (type instanceof Class<?> c) {
            return c.descriptorString();
        } else if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized) + ";";
        } else if (type instanceof GenericArrayType array) {
            return "[" + of(array.getGenericComponentType());
        } else if (type instanceof TypeVariable<?> variable) {
            return "T" + variable.getName() + ";";
        } else if (type instanceof WildcardType wildcard) {
            if (wildcard.getLowerBounds().length > 0) {
                return "-" + of(wildcard.getLowerBounds()[0]);
            }
            Type bound = wildcard.getUpperBounds()[0];
            return bound == Object.class ? "*" : "+" + of(bound);
        }
        throw new IllegalArgumentException("unknown kind of type: " + type);
    }

    private static String parameterized(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        StringBuilder text = new StringBuilder();
        if (type.getOwnerType() instanceof ParameterizedType owner) {
            text.append(parameterized(owner)).append('.').append(raw.getSimpleName());
        } else {
            text.append('L').append(raw.getName().replace('.', '/'));
        }
        if (type.getActualTypeArguments().length > 0) {
            text.append('<');
            for (Type argument : type.getActualTypeArguments()) {
                text.append(of(argument));
            }
            text.append('>');
        }
        return text.toString();
    }
}
