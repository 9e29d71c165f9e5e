package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns generic signatures (JVMS 4.7.9.1) into Jackson types. A type variable stands for its erasure where that is known, else for {@code Object};
 * a wildcard stands for its bound.
 */
public final class Signatures {
    private final TypeFactory types;

    public Signatures(TypeFactory types) {
        this.types = types;
    }

    /**
     * The type of a field signature.
     *
     * @param signature a field signature, or {@code V}
     * @param erasure the erased type, for a signature that is a type variable
     * @param loader loads the classes that the signature names
     * @throws IllegalArgumentException if the signature is malformed or names a class that can't be loaded
     */
    public JavaType parse(String signature, Class<?> erasure, ClassLoader loader) {
        if (signature.startsWith("T")) {
            return types.constructType(erasure);
        }
        Parser parser = new Parser(signature, loader);
        JavaType type = parser.type();
        parser.end();
        return type;
    }

    private final class Parser {
        private final String text;
        private final ClassLoader loader;
        private int at;

        Parser(String text, ClassLoader loader) {
            this.text = text;
            this.loader = loader;
        }

        JavaType type() {
            char c = next();
            return switch (c) {
                case 'B' -> types.constructType(byte.class);
                case 'C' -> types.constructType(char.class);
                case 'D' -> types.constructType(double.class);
                case 'F' -> types.constructType(float.class);
                case 'I' -> types.constructType(int.class);
                case 'J' -> types.constructType(long.class);
                case 'S' -> types.constructType(short.class);
                case 'Z' -> types.constructType(boolean.class);
                case 'V' -> types.constructType(void.class);
                case '[' -> types.constructArrayType(type());
                case 'T' -> variable();
                case 'L' -> classType();
                default -> throw malformed();
            };
        }

        private JavaType variable() {
            int end = text.indexOf(';', at);
            if (end < 0) {
                throw malformed();
            }
            at = end + 1;
            return TypeFactory.unknownType();
        }

        private JavaType classType() {
            StringBuilder name = new StringBuilder();
            List<JavaType> arguments = List.of();
            while (true) {
                char c = next();
                if (c == ';') {
                    return construct(name.toString(), arguments);
                } else if (c == '<') {
                    arguments = arguments();
                } else if (c
                        == '.') { // an inner class of a parameterised class: only the innermost class's own arguments
                    // count
                    name.append('$');
                    arguments = List.of();
                } else {
                    name.append(c == '/' ? '.' : c);
                }
            }
        }

        private List<JavaType> arguments() {
            List<JavaType> arguments = new ArrayList<>();
            while (peek() != '>') {
                switch (peek()) {
                    case '*' -> {
                        at++;
                        arguments.add(TypeFactory.unknownType());
                    }
                    case '+', '-' -> {
                        at++;
                        arguments.add(type());
                    }
                    default -> arguments.add(type());
                }
            }
            at++;
            return arguments;
        }

        private JavaType construct(String name, List<JavaType> arguments) {
            Class<?> raw;
            try {
                raw = Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                throw new IllegalArgumentException("can't load " + name + ", named in the signature " + text, e);
            }
            if (arguments.isEmpty() || raw.getTypeParameters().length != arguments.size()) {
                return types.constructType(raw);
            }
            return types.constructParametricType(raw, arguments.toArray(new JavaType[0]));
        }

        private char peek() {
            if (at >= text.length()) {
                throw malformed();
            }
            return text.charAt(at);
        }

        private char next() {
            char c = peek();
            at++;
            return c;
        }

        void end() {
            if (at != text.length()) {
                throw malformed();
            }
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("malformed signature: " + text);
        }
    }
}
