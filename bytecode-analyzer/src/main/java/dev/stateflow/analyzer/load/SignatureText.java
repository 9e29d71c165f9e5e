package dev.stateflow.analyzer.load;

import dev.stateflow.ir.model.TypeRef;
import java.util.Map;

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
