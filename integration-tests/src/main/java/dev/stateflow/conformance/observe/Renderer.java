package dev.stateflow.conformance.observe;

import dev.stateflow.api.ScheduledCall;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as canonical text: equal texts mean equal values. Entities are written as {@code Type[key]}; a mutable object that occurs twice is
 * labelled where it comes first ({@code @1=}) and referred to afterwards ({@code @1}), so that lost identity shows.
 */
public final class Renderer {
    private final ProgramView program;
    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Object, Integer> labels = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Boolean> written = new IdentityHashMap<>();

    private Renderer(ProgramView program) {
        this.program = program;
    }

    /** The text of a value. */
    public static String value(@Nullable Object value, ProgramView program) {
        Renderer renderer = new Renderer(program);
        renderer.new Sharing().visit(value);
        renderer.write(value);
        return renderer.text.toString();
    }

    /** The text of an instance's state. */
    public static String state(Object instance, ProgramView program) {
        Renderer renderer = new Renderer(program);
        List<Field> fields = Fields.of(instance.getClass(), program);
        Sharing sharing = renderer.new Sharing();
        fields.forEach(f -> sharing.visit(Fields.get(f, instance)));
        renderer.fields(fields, instance);
        return renderer.text.toString();
    }

    /** The text of the fields that the program's own classes give an exception; empty if there are none. */
    static String ownFields(Throwable thrown, ProgramView program) {
        List<Field> fields = Fields.of(thrown.getClass(), program);
        if (fields.isEmpty()) {
            return "";
        }
        Renderer renderer = new Renderer(program);
        renderer.fields(fields, thrown);
        return renderer.text.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || isAtom(value)) {
            text.append(atom(value));
            return;
        }
        Optional<String> entity = program.entity(value);
        if (entity.isPresent()) {
            text.append(entity.get());
            return;
        }
        Integer label = labels.get(value);
        if (label != null) {
            text.append('@').append(label);
            if (written.put(value, true) != null) {
                return;
            }
            text.append('=');
        }
        compound(value);
    }

    private void compound(Object value) {
        if (value.getClass().isArray()) {
            text.append(value.getClass().getComponentType().getSimpleName());
            elements(elementsOf(value));
        } else if (value instanceof Map<?, ?> map) {
            text.append("Map");
            map(map);
        } else if (value instanceof Set<?> set) {
            text.append("Set");
            if (set instanceof SortedSet || set instanceof LinkedHashSet) {
                elements(set);
            } else {
                sorted(set.stream().map(this::nested).toList(), "[", "]");
            }
        } else if (value instanceof List<?> list) {
            text.append("List");
            elements(list);
        } else if (value instanceof Collection<?> collection) {
            text.append(value.getClass().getSimpleName());
            elements(collection);
        } else if (value instanceof Optional<?> optional) {
            text.append("Optional");
            elements(optional.map(List::<Object>of).orElse(List.of()));
        } else if (value instanceof Throwable thrown) {
            text.append(thrown.getClass().getName())
                    .append('(')
                    .append(thrown.getMessage())
                    .append(')');
            text.append(ownFields(thrown, program));
        } else if (value instanceof ScheduledCall) {
            // which one it is, no two runs agree on
            text.append("ScheduledCall");
        } else if (program.owns(value.getClass())) {
            text.append(value.getClass().getSimpleName());
            fields(Fields.of(value.getClass(), program), value);
        } else {
            text.append(value.getClass().getSimpleName())
                    .append('(')
                    .append(stable(value))
                    .append(')');
        }
    }

    private void elements(Collection<?> elements) {
        text.append('[');
        String separator = "";
        for (Object element : elements) {
            text.append(separator);
            write(element);
            separator = ", ";
        }
        text.append(']');
    }

    private void map(Map<?, ?> map) {
        List<String> entries = new ArrayList<>();
        map.forEach((k, v) -> entries.add(nested(k) + "=" + nested(v)));
        if (map instanceof SortedMap || map instanceof LinkedHashMap) {
            text.append('{').append(String.join(", ", entries)).append('}');
        } else {
            sorted(entries, "{", "}");
        }
    }

    private void sorted(List<String> parts, String open, String close) {
        text.append(open)
                .append(String.join(", ", parts.stream().sorted().toList()))
                .append(close);
    }

    private void fields(List<Field> fields, Object owner) {
        text.append('{');
        String separator = "";
        for (Field field : fields) {
            text.append(separator).append(field.getName()).append('=');
            write(Fields.get(field, owner));
            separator = ", ";
        }
        text.append('}');
    }

    private String nested(@Nullable Object value) {
        int start = text.length();
        write(value);
        String part = text.substring(start);
        text.setLength(start);
        return part;
    }

    private static List<@Nullable Object> elementsOf(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static boolean isAtom(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof Class;
    }

    private static String atom(@Nullable Object value) {
        if (value instanceof CharSequence s) {
            return '"' + s.toString() + '"';
        } else if (value instanceof Character c) {
            return "'" + c + "'";
        } else if (value instanceof Enum<?> e) {
            return e.getDeclaringClass().getSimpleName() + "." + e.name();
        } else if (value == null || value instanceof Boolean || value instanceof Integer) {
            return String.valueOf(value);
        } else if (value instanceof Class<?> c) {
            return c.getName() + ".class";
        }
        return value.getClass().getSimpleName() + "(" + value + ")";
    }

    private static String stable(Object value) {
        String printed = value.toString();
        if (printed.equals(value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value)))) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " has no stable text: return something else from the case");
        }
        return printed;
    }

    /** Finds the objects that occur more than once and gives them labels, in the order in which they come. */
    private final class Sharing {
        private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

        void visit(@Nullable Object value) {
            if (value == null || isAtom(value) || program.entity(value).isPresent()) {
                return;
            }
            boolean mutable = !(value instanceof Record || value instanceof Optional)
                    && (program.owns(value.getClass())
                            || value.getClass().isArray()
                            || (value.getClass().getName().startsWith("java.util.")
                                    && !value.getClass().getName().contains("Immutable")));
            if (seen.put(value, true) != null) {
                if (mutable) {
                    labels.putIfAbsent(value, labels.size() + 1);
                }
                return;
            }
            if (value.getClass().isArray()) {
                elementsOf(value).forEach(this::visit);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((k, v) -> {
                    visit(k);
                    visit(v);
                });
            } else if (value instanceof Collection<?> collection) {
                collection.forEach(this::visit);
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(this::visit);
            } else if (program.owns(value.getClass())) {
                Fields.of(value.getClass(), program).forEach(f -> visit(Fields.get(f, value)));
            }
        }
    }
}
