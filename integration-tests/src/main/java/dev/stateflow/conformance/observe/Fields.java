package dev.stateflow.conformance.observe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a program's author declared; those that a compiler added are left out. */
final class Fields {
    private Fields() {}

    /** The state fields of an object, those of superclasses first, as long as the classes are the program's own. */
    static List<Field> of(Class<?> type, ProgramView program) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && program.owns(c); c = c.getSuperclass()) {
            List<Field> declared = Arrays.stream(c.getDeclaredFields())
                    .filter(f -> !f.isSynthetic() && !f.getName().contains("$"))
                    .filter(f -> (f.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                    .toList();
            fields.addAll(0, declared);
        }
        return fields;
    }

    static @Nullable Object get(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("can't read " + field, e);
        }
    }
}
