package dev.stateflow.analyzer.load;

import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/** Takes generic signatures (JVMS 4.7.9.1) apart. They are well-formed: {@link ClassFileParser} drops those that are not. */
final class SignatureText {
    private static final String OBJECT = "Ljava/lang/Object;";

    private SignatureText() {}

    /** The position after the type that starts at {@code start}. */
    static int endOfType(String signature, int start) {
        int i = start;
        while (signature.charAt(i) == '[') {
            i++;
        }
        char kind = signature.charAt(i);
        if (kind == 'T') {
            return signature.indexOf(';', i) + 1;
        }
        if (kind != 'L') {
            return i + 1;
        }
        int depth = 0;
        while (depth > 0 || signature.charAt(i) != ';') {
            char c = signature.charAt(i++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return i + 1;
    }

    /** A type with its variables replaced; a variable that is not in the map, of an enclosing class or method, becomes Object. */
    static String substitute(String type, Map<String, String> variables) {
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < type.length()) {
            char c = type.charAt(i);
            if (c == 'T') {
                int end = type.indexOf(';', i);
                result.append(variables.getOrDefault(type.substring(i + 1, end), OBJECT));
                i = end + 1;
            } else if (c == 'L' || c == '>') {
                // a class name, or what follows type arguments: the end, or a member class with arguments of its own
                int end = i;
                while (type.charAt(end) != '<' && type.charAt(end) != ';') {
                    end++;
                }
                result.append(type, i, end + 1);
                i = end + 1;
            } else {
                result.append(c);
                i++;
            }
        }
        return result.toString();
    }

    /** The internal names of the classes that a type is made of, its type arguments and bounds included, in order. */
    static List<String> classes(String type) {
        List<String> result = new ArrayList<>();
        Deque<String> enclosing = new ArrayDeque<>();
        int i = 0;
        while (i < type.length()) {
            char c = type.charAt(i);
            if (c == 'L') {
                int end = endOfName(type, i);
                enclosing.push(type.substring(i + 1, end));
                i = end;
            } else if (c == '.') {
                int end = endOfName(type, i);
                enclosing.push(enclosing.pop() + "$" + type.substring(i + 1, end));
                i = end;
            } else if (c == 'T') {
                i = type.indexOf(';', i) + 1;
            } else {
                if (c == ';') {
                    result.add(enclosing.pop());
                }
                i++;
            }
        }
        return result;
    }

    /** A type as it stands in the source, without packages: {@code Map<String, ? extends Item[]>}. */
    static String source(String type) {
        StringBuilder result = new StringBuilder();
        int end = source(type, 0, result);
        return end == type.length() ? result.toString() : type;
    }

    private static int source(String type, int start, StringBuilder out) {
        char kind = type.charAt(start);
        switch (kind) {
            case '[' -> {
                int end = source(type, start + 1, out);
                out.append("[]");
                return end;
            }
            case '*' -> {
                out.append('?');
                return start + 1;
            }
            case '+', '-' -> {
                out.append(kind == '+' ? "? extends " : "? super ");
                return source(type, start + 1, out);
            }
            case 'T' -> {
                int end = type.indexOf(';', start);
                out.append(type, start + 1, end);
                return end + 1;
            }
            case 'L' -> {
                return sourceOfClass(type, start, out);
            }
            default -> {
                out.append(Type.getType(String.valueOf(kind)).getClassName());
                return start + 1;
            }
        }
    }

    private static int sourceOfClass(String type, int start, StringBuilder out) {
        int i = endOfName(type, start);
        out.append(Names.simple(type.substring(start + 1, i)));
        while (type.charAt(i) != ';') {
            if (type.charAt(i) == '.') {
                int end = endOfName(type, i);
                out.append(type, i, end);
                i = end;
            } else {
                out.append('<');
                i++;
                String separator = "";
                while (type.charAt(i) != '>') {
                    out.append(separator);
                    separator = ", ";
                    i = source(type, i, out);
                }
                out.append('>');
                i++;
            }
        }
        return i + 1;
    }

    /** The position after a name that starts after {@code start}. */
    private static int endOfName(String type, int start) {
        int end = start + 1;
        while (".<;".indexOf(type.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Adds the type variables that a class or method signature declares, each with the erasure of its first bound. */
    static void addVariables(String signature, Map<String, String> variables) {
        if (!signature.startsWith("<")) {
            return;
        }
        int i = 1;
        while (signature.charAt(i) != '>') {
            int colon = signature.indexOf(':', i);
            String name = signature.substring(i, colon);
            String bound = "";
            i = colon;
            while (signature.charAt(i) == ':') {
                i++;
                if (signature.charAt(i) != ':') {
                    int end = endOfType(signature, i);
                    if (bound.isEmpty()) {
                        bound = signature.substring(i, end);
                    }
                    i = end;
                }
            }
            variables.put(
                    name,
                    bound.startsWith("T")
                            ? variables.getOrDefault(bound.substring(1, bound.length() - 1), OBJECT)
                            : erased(bound));
        }
    }

    private static String erased(String type) {
        return type.isEmpty() ? OBJECT : new TypeRef(type).descriptor();
    }
}
