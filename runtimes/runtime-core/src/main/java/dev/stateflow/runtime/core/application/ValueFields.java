package dev.stateflow.runtime.core.application;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The fields that the state of an object of an application's class is in. */
public final class ValueFields {
    private ValueFields() {}

    /** The fields that are neither static nor transient, without those that the JDK declares: superclasses first, then by name. */
    public static List<Field> of(Class<?> type) {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        for (Class<?> c = type; c != null && !Jdk.isOwn(c); c = c.getSuperclass()) {
            hierarchy.push(c);
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> c : hierarchy) {
            Field[] declared = c.getDeclaredFields();
            Arrays.sort(declared, Comparator.comparing(Field::getName));
            Arrays.stream(declared).filter(ValueFields::isState).forEach(fields::add);
        }
        return fields;
    }

    /** Whether a field is neither static nor transient. */
    public static boolean isState(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
    }
}
