package dev.stateflow.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The type of a value, parsed from a field signature (JVMS 4.7.9.1). */
public sealed interface ValueType {
    /** A primitive type by its descriptor. */
    record Primitive(char descriptor) implements ValueType {}

    /** A class with its type arguments; those of enclosing classes first. */
    record OfClass(String name, List<Argument> arguments) implements ValueType {}

    /** An array. */
    record OfArray(ValueType element) implements ValueType {}

    /** A type variable. */
    record Variable(String name) implements ValueType {}

    /**
     * A type argument.
     *
     * @param bound {@code =}, {@code +} for extends, {@code -} for super, {@code *} for any
     * @param type absent for {@code *}
     */
    record Argument(char bound, Optional<ValueType> type) {}

    /** Parses a signature; empty if it is not well-formed. */
    static Optional<ValueType> parse(String signature) {
        try {
            Parser parser = new Parser(signature);
            ValueType type = parser.type();
            return parser.position == signature.length() ? Optional.of(type) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** The same type with other class names. */
    default ValueType renamed(UnaryOperator<String> names) {
        if (this instanceof OfClass type) {
            return new OfClass(
                    names.apply(type.name()),
                    type.arguments().stream()
                            .map(a -> new Argument(a.bound(), a.type().map(t -> t.renamed(names))))
                            .toList());
        } else if (this instanceof OfArray array) {
            return new OfArray(array.element().renamed(names));
        }
        return this;
    }

    /** The names of all classes that the type mentions. */
    default List<String> classes() {
        List<String> found = new ArrayList<>();
        ValueType ignored = renamed(name -> {
            found.add(name);
            return name;
        });
        return found;
    }

    /** Reads a signature from left to right. */
    final class Parser {
        private final String text;
        private int position;

        private Parser(String text) {
            this.text = text;
        }

        private ValueType type() {
            char c = text.charAt(position++);
            return switch (c) {
                case 'Z', 'B', 'C', 'S', 'I', 'J', 'F', 'D' -> new Primitive(c);
                case '[' -> new OfArray(type());
                case 'T' -> new Variable(name(";"));
                case 'L' -> ofClass();
                default -> throw new IllegalArgumentException(text);
            };
        }

        private ValueType ofClass() {
            StringBuilder name = new StringBuilder();
            List<Argument> arguments = new ArrayList<>();
            while (true) {
                int start = position;
                while (";<.".indexOf(text.charAt(position)) < 0) {
                    position++;
                }
                name.append(text, start, position);
                if (text.charAt(position) == '<') {
                    position++;
                    while (text.charAt(position) != '>') {
                        arguments.add(argument());
                    }
                    position++;
                }
                if (text.charAt(position++) == ';') {
                    return new OfClass(name.toString().replace('/', '.'), List.copyOf(arguments));
                }
                name.append('$');
            }
        }

        private Argument argument() {
            char c = text.charAt(position);
            if (c == '*') {
                position++;
                return new Argument('*', Optional.empty());
            }
            if (c == '+' || c == '-') {
                position++;
                return new Argument(c, Optional.of(type()));
            }
            return new Argument('=', Optional.of(type()));
        }

        private String name(String end) {
            int to = text.indexOf(end, position);
            String name = text.substring(position, to);
            position = to + 1;
            return name;
        }
    }
}
