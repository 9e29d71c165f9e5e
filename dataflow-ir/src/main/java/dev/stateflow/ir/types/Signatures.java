package dev.stateflow.ir.types;

import dev.stateflow.ir.types.JavaType.ArrayType;
import dev.stateflow.ir.types.JavaType.Bound;
import dev.stateflow.ir.types.JavaType.ClassType;
import dev.stateflow.ir.types.JavaType.Part;
import dev.stateflow.ir.types.JavaType.Primitive;
import dev.stateflow.ir.types.JavaType.TypeVariable;
import dev.stateflow.ir.types.JavaType.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses signatures and descriptors. Whatever is not well-formed gives an empty result, however it is malformed.
 */
public final class Signatures {
    /** The class file format allows no more array dimensions; nothing that a person wrote nests deeper either. */
    private static final int MAX_DEPTH = 255;

    private final String text;
    private int position;

    private Signatures(String text) {
        this.text = text;
    }

    /** Parses a field signature, or {@code V} for void. */
    public static Optional<JavaType> parseType(String signature) {
        Signatures parser = new Signatures(signature);
        try {
            JavaType type = parser.typeOrVoid();
            return parser.atEnd() ? Optional.of(type) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** Parses a method descriptor such as {@code (ILshop/Item;)Z}. */
    public static Optional<MethodType> parseMethod(String descriptor) {
        Signatures parser = new Signatures(descriptor);
        try {
            parser.expect('(');
            List<JavaType> parameters = new ArrayList<>();
            while (parser.peek() != ')') {
                parameters.add(parser.type(0));
            }
            parser.expect(')');
            MethodType type = new MethodType(parameters, parser.typeOrVoid());
            return parser.atEnd() ? Optional.of(type) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private JavaType typeOrVoid() throws Malformed {
        if (peek() == 'V') {
            position++;
            return new Primitive('V');
        }
        return type(0);
    }

    private JavaType type(int depth) throws Malformed {
        if (depth > MAX_DEPTH) {
            throw new Malformed();
        }
        char c = next();
        return switch (c) {
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z' -> new Primitive(c);
            case '[' -> new ArrayType(type(depth + 1));
            case 'T' -> typeVariable();
            case 'L' -> classType(depth);
            default -> throw new Malformed();
        };
    }

    private JavaType typeVariable() throws Malformed {
        String name = identifier();
        expect(';');
        return new TypeVariable(name);
    }

    private JavaType classType(int depth) throws Malformed {
        List<Part> parts = new ArrayList<>();
        StringBuilder name = new StringBuilder(identifier());
        while (peek() == '/') {
            position++;
            name.append('/').append(identifier());
        }
        parts.add(new Part(name.toString(), arguments(depth)));
        while (peek() == '.') {
            position++;
            String member = identifier();
            parts.add(new Part(member, arguments(depth)));
        }
        expect(';');
        return new ClassType(parts);
    }

    private List<JavaType> arguments(int depth) throws Malformed {
        List<JavaType> arguments = new ArrayList<>();
        if (peek() == '<') {
            position++;
            do {
                arguments.add(argument(depth + 1));
            } while (peek() != '>');
            position++;
        }
        return arguments;
    }

    private JavaType argument(int depth) throws Malformed {
        switch (peek()) {
            case '*' -> {
                position++;
                return new Wildcard(Bound.NONE, Optional.empty());
            }
            case '+' -> {
                position++;
                return new Wildcard(Bound.EXTENDS, Optional.of(reference(depth)));
            }
            case '-' -> {
                position++;
                return new Wildcard(Bound.SUPER, Optional.of(reference(depth)));
            }
            default -> {
                return reference(depth);
            }
        }
    }

    private JavaType reference(int depth) throws Malformed {
        JavaType type = type(depth);
        if (type instanceof Primitive) {
            throw new Malformed();
        }
        return type;
    }

    private String identifier() throws Malformed {
        int start = position;
        while (position < text.length() && ".;[/<>:".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw new Malformed();
        }
        return text.substring(start, position);
    }

    private boolean atEnd() {
        return position == text.length();
    }

    private char peek() throws Malformed {
        if (atEnd()) {
            throw new Malformed();
        }
        return text.charAt(position);
    }

    private char next() throws Malformed {
        char c = peek();
        position++;
        return c;
    }

    private void expect(char c) throws Malformed {
        if (next() != c) {
            throw new Malformed();
        }
    }

    /** Leaves the parser; never leaves this class. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("malformed", null, false, false);
        }
    }
}
